import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TableModel } from "../../electron/contract/tableModel.ts";
import { buildTable, onPaper, printHtml, printTables, tableList } from "../../electron/tables/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { findChromium } from "../support/host/findChromium.ts";
import { bureauDatabase } from "./bureauDatabase.ts";
import { roadTable } from "./roadTable.ts";

let browser: Browser;
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "print-"));
  browser = await chromium.launch({ ...findChromium(true), args: ["--no-sandbox", "--disable-background-networking"] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The text of each page of the PDF that Chromium prints, and the pages' size in points. */
async function print(models: readonly TableModel[]): Promise<{ pages: string[]; size: string }> {
  const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
  await page.setContent(printHtml(models));
  const file = join(folder, "table.pdf");
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  await page.close();
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  const size = /Page size:\s+(\S+ x \S+)/.exec(execFileSync("pdfinfo", [file], { encoding: "utf8" }))?.[1] ?? "";
  return { pages: text.split("\f").slice(0, -1), size };
}

/** As the program prints: Chromium's own printing, with bookmarks where they are asked for. */
async function printToPdf(html: string, { outline = false }: { outline?: boolean }): Promise<Uint8Array> {
  const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
  await page.setContent(html);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, outline, tagged: outline });
  await page.close();
  return pdf;
}

const model = roadTable();
const rowOf = (words: string[]): RegExp =>
  new RegExp(words.map((word) => word.replace(/[.()[\]（）]/g, "\\$&")).join("\\s+"));

describe("the printed table", () => {
  it("is one page of A4 landscape with the model's numbers", async () => {
    const { pages, size } = await print([model]);
    expect(pages).toHaveLength(1);
    expect(size.split(" x ").map((points) => Math.round(Number(points)))).toEqual([842, 595]);
    for (const { cells } of model.rows) expect(pages[0]).toMatch(rowOf(cells.map(({ text }) => text)));
    for (const text of [
      model.title,
      `表号：${model.id}`,
      model.periodText,
      model.unitText,
      "填报单位：马龙区交通运输局",
      `校验码 ${model.checkCode}`,
      "单位负责人：",
    ]) {
      expect(pages[0]).toContain(text);
    }
    expect(pages[0]).toMatch(/第\s*1\s*页\s*共\s*1\s*页/);
  });

  it("repeats the header on every page, divides no row and signs off once, behind the last row", async () => {
    const rows = [...model.rows, ...Array.from({ length: 5 }, () => model.rows.slice(1)).flat()];
    const { pages } = await print([{ ...model, rows }]);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("乡（镇）、街道");
      expect(page).toContain("未开工");
      expect(page).toMatch(/甲\s+1\s+2\s+3/);
      expect(page).toMatch(new RegExp(`第\\s*${index + 1}\\s*页\\s*共\\s*${pages.length}\\s*页`));
      expect(page.includes("单位负责人：")).toBe(index === pages.length - 1);
    }
    const printed = pages.join("").match(new RegExp(rowOf(model.rows[1]?.cells.map(({ text }) => text) ?? []), "g"));
    expect(printed).toHaveLength(6);
  });

  it("begins each table on a page of its own, with its own 校验码", async () => {
    const empty = buildTable(figureDatabase(), "农路01", "2021-01");
    const { pages } = await print([model, empty]);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain(`校验码 ${model.checkCode}`);
    expect(pages[1]).toContain(`校验码 ${empty.checkCode}`);
    expect(pages[1]).toContain("2021年1月");
  });

  it("numbers each of several tables by itself, and says where each begins and what it is set in", async () => {
    const rows = [...model.rows, ...Array.from({ length: 5 }, () => model.rows.slice(1)).flat()];
    const several = [model, { ...model, rows, paper: "A3" as const }, { ...model, rows }];
    const printed = await printTables(several, printToPdf);
    const file = join(folder, "several.pdf");
    writeFileSync(file, printed.pdf);
    const pages = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
    expect(printed.pages).toBe(pages.length);
    expect(printed.sections[1]?.pages).toBeGreaterThan(1);
    const numbers = printed.sections.flatMap(({ pages: count }) =>
      Array.from({ length: count }, (_, page) => [page + 1, count]),
    );
    expect(pages).toHaveLength(numbers.length);
    for (const [index, [page, count]] of numbers.entries()) {
      expect(pages[index]).toMatch(new RegExp(`第\\s*${page}\\s*页\\s*共\\s*${count}\\s*页`));
      expect(pages[index]?.includes("单位负责人：")).toBe(page === count);
    }
    const sizes = execFileSync("pdfinfo", ["-l", "99", file], { encoding: "utf8" }).match(/\(A[34]\)/g);
    expect(sizes?.map((size) => size.slice(1, 3))).toEqual(
      printed.sections.flatMap(({ pages: count }, table) => Array(count).fill(several[table]?.paper)),
    );
    // What the document itself says it holds, by a reader of its own.
    const embedded = execFileSync("pdffonts", [file], { encoding: "utf8" });
    expect(embedded).toMatch(/yes/);
    expect(printed.fonts).toEqual([
      { use: "标题", wanted: "方正小标宋简体", used: "思源黑体" },
      { use: "正文", wanted: "宋体", used: "思源宋体" },
    ]);
  });

  it("fits all on the paper there is", async () => {
    const wide = onPaper([{ ...model, paper: "A3" }, model], "A4");
    const { pdf, sections } = await printTables(wide, printToPdf);
    expect(sections).toEqual([
      { page: 1, pages: 1 },
      { page: 2, pages: 1 },
    ]);
    const file = join(folder, "a4.pdf");
    writeFileSync(file, pdf);
    expect(execFileSync("pdfinfo", ["-l", "2", file], { encoding: "utf8" }).match(/\(A4\)/g)).toHaveLength(2);
  });

  it("draws a bar as long as its rate, full at 100 and above", async () => {
    const { database } = bureauDatabase();
    const overview = buildTable({ database }, "综合01", "2021-10");
    const column = overview.columns.findIndex(({ bar }) => bar);
    const html = printHtml([overview]);
    for (const { cells } of overview.rows) {
      const { value, text } = cells[column] ?? { value: null, text: "" };
      const length = Math.min(100, Math.max(0, Number(value))).toFixed(1);
      expect(html).toContain(`#9db8d2 ${length}%, transparent ${length}%)">${text}</td>`);
    }
  });

  it("prints A3 where the table says so", async () => {
    const { size } = await print([{ ...model, paper: "A3" }]);
    expect(size.split(" x ").map((points) => Math.round(Number(points)))).toEqual([1191, 842]);
  });

  it("cuts no cell off and breaks no number, in every table", async () => {
    const { database } = bureauDatabase();
    const page = await browser.newPage({ javaScriptEnabled: true, offline: true });
    await page.emulateMedia({ media: "print" });
    for (const { id, paper } of tableList()) {
      await page.setContent(printHtml([id === model.id ? model : buildTable({ database }, id, "2021-10")]));
      // The paper's width within its margins, at 96 dots per inch.
      await page.setViewportSize({ width: paper === "A3" ? 1496 : 1032, height: 700 });
      const [cut, broken] = await page.evaluate(() => {
        const lines = (cell: Element): number => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return range.getClientRects().length;
        };
        const texts = (cells: Element[]) => cells.map((cell) => cell.textContent);
        return [
          texts([...document.querySelectorAll("td, th")].filter((cell) => cell.scrollWidth > cell.clientWidth + 1)),
          texts([...document.querySelectorAll("td.number, td.date")].filter((cell) => lines(cell) > 1)),
        ];
      });
      expect([id, cut, broken]).toEqual([id, [], []]);
    }
    await page.close();
  });

  it("loads and runs nothing, whatever the texts say", async () => {
    const words = '</td><script>document.title="run"</script><img src=x onerror="document.title=1">&"\'';
    const rows = structuredClone(model.rows);
    Object.assign(rows[1]?.cells[0] ?? {}, { text: words });
    const evil: TableModel = {
      ...model,
      rows,
      id: '"}</style><script>',
      name: words,
      title: words,
      organisation: words,
      unitText: words,
      notes: [words],
      signatories: [words],
    };
    const html = printHtml([evil]);
    expect(html.match(/<(?:script|img|link|iframe)/gi)).toBeNull();
    const page = await browser.newPage({ offline: true });
    await page.setContent(html);
    expect(await page.locator("tbody tr:nth-child(2) td:first-child").first().textContent()).toBe(words);
    expect(await page.title()).toContain("<script>");
    expect(await page.locator("script, img").count()).toBe(0);
    await page.close();
  });
});
