import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  defaultTemplate,
  fillSummary,
  recheckDocument,
  type SummaryInput,
  tagGuide,
} from "../../electron/summary/index.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { convertAllBySoffice } from "../tables/soffice.ts";
import { summaryDatabase } from "./summaryDatabase.ts";
import { summaryText } from "./summaryText.ts";
import { three, threeChanged } from "./threeChanged.ts";

const annual: SummaryInput = { kind: "annual", asOf: "2021-10" };
const store = summaryDatabase();
const folder = mkdtempSync(join(tmpdir(), "taizhang-summary-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The documents through LibreOffice, all in one start of it, by their names. */
async function through<Name extends string>(
  documents: Readonly<Record<Name, Uint8Array>>,
  format: "docx" | "pdf",
): Promise<Record<Name, string>> {
  const names = Object.keys(documents) as Name[];
  const files = names.map((name) => join(folder, `${name}.docx`));
  for (const [index, name] of names.entries()) writeFileSync(files[index] ?? "", documents[name]);
  const converted = await convertAllBySoffice(files, folder, format);
  return Object.fromEntries(names.map((name, index) => [name, converted[index] ?? ""])) as Record<Name, string>;
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The lines of each page of a PDF, from the top, with their places in points. */
function linesOf(pdf: string): Line[][] {
  const html = execFileSync("pdftotext", ["-bbox-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 50_000_000 });
  return html
    .split(/<page\b/)
    .slice(1)
    .map((page) => {
      const words = [
        ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g),
      ].map(([, left, top, right, bottom, text = ""]) => ({
        text,
        left: Number(left),
        right: Number(right),
        // Latin and Chinese letters of one line differ in height: their middle is the line's.
        top: (Number(top) + Number(bottom)) / 2,
      }));
      const lines: Line[] = [];
      for (const word of words.sort((first, second) => first.top - second.top || first.left - second.left)) {
        const last = lines.at(-1);
        if (last && Math.abs(last.top - word.top) < 8) {
          lines[lines.length - 1] = {
            ...last,
            text: last.text + word.text,
            left: Math.min(last.left, word.left),
            right: Math.max(last.right, word.right),
          };
        } else lines.push(word);
      }
      return lines;
    });
}

const MM = 72 / 25.4;

const pdfs = { paper: "", annexes: "", guide: "" };
beforeAll(async () => {
  const annexes = ["农路01", "农路04"].map((id) => buildTable(store, id, "2021-10"));
  const documents = {
    paper: fillSummary(store, annual).document,
    annexes: fillSummary(store, { ...annual, options: { annexes, sources: true } }).document,
    guide: tagGuide(),
  };
  Object.assign(pdfs, await through(documents, "pdf"));
}, 150_000);

describe("on paper", () => {
  let pages: Line[][] = [];
  let info = "";
  beforeAll(() => {
    pages = linesOf(pdfs.paper);
    info = execFileSync("pdfinfo", [pdfs.paper], { encoding: "utf8" });
  });

  it("is A4", () => {
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    expect(Number(width)).toBeCloseTo(210 * MM, 0);
    expect(Number(height)).toBeCloseTo(297 * MM, 0);
    expect(pages.length).toBeGreaterThan(3);
  });

  it("has its title in the middle of the text, between margins of 28 and 26 mm", () => {
    const [bureau, title] = pages[0] ?? [];
    expect(bureau?.text).toBe("马龙区交通运输局");
    expect(title?.text).toBe("2021年度工作情况总结");
    const middle = (28 + 156 / 2) * MM;
    for (const line of [bureau, title]) expect(((line?.left ?? 0) + (line?.right ?? 0)) / 2).toBeCloseTo(middle, -0.5);
    const body = pages[1]?.filter(({ text }) => !text.startsWith("—")) ?? [];
    expect(Math.min(...body.map(({ left }) => left))).toBeCloseTo(28 * MM, 0);
    // A closing mark may hang into the margin.
    expect(Math.max(...body.map(({ right }) => right))).toBeLessThan((210 - 26) * MM + 16.1);
    expect(body[0]?.top).toBeGreaterThan(37 * MM);
  });

  it("has 22 lines on a full page, 28.95 points apart", () => {
    for (const page of pages.slice(1, -1)) {
      const lines = page.filter(({ text }) => !/^—\d+—$/.test(text.replace(/\s/g, "")));
      expect(lines.length).toBeGreaterThanOrEqual(21);
      expect(lines.length).toBeLessThanOrEqual(23);
      const apart = lines.slice(1).map(({ top }, index) => top - (lines[index]?.top ?? 0));
      expect(apart.reduce((sum, each) => sum + each, 0) / apart.length).toBeCloseTo(28.95, 0);
    }
  });

  it("has about 28 characters on a line", () => {
    const chinese = pages.flat().filter(({ text }) => /^[\u4e00-\u9fff，、；“”]{20,}$/.test(text));
    expect(Math.max(...chinese.map(({ text }) => text.length))).toBeGreaterThanOrEqual(28);
    expect(Math.max(...chinese.map(({ text }) => text.length))).toBeLessThanOrEqual(29);
  });

  it("is numbered — 1 —, at the right on odd pages and at the left on even ones", () => {
    for (const [index, page] of pages.entries()) {
      const foot = page.at(-1);
      expect(foot?.text.replace(/\s/g, "")).toBe(`—${index + 1}—`);
      if (index % 2 === 0) expect(foot?.left).toBeGreaterThan(400);
      else expect(foot?.right).toBeLessThan(200);
    }
  });
});

describe("through LibreOffice and back", () => {
  const { document, model } = fillSummary(store, { ...annual, options: { sources: true } });
  const numbers = model.blocks.flatMap(({ spans }) => spans.filter(({ number }) => number !== null)).length;
  const files = { plain: "", three: "", template: "" };
  const saved = (name: keyof typeof files): Uint8Array => readFileSync(files[name]);
  beforeAll(async () => {
    const documents = { plain: document, three: threeChanged(document), template: defaultTemplate("annual") };
    Object.assign(files, await through(documents, "docx"));
  }, 150_000);

  it("a document that was only opened and saved differs in nothing", () => {
    const result = recheckDocument(store, saved("plain"), annual);
    expect(result).toEqual({
      identity: { kind: "annual", asOf: "2021-10" },
      asOf: "2021-10",
      agrees: numbers,
      differences: [],
      unread: [],
      vanished: [],
      added: [],
    });
  });

  it("three changes are still exactly three", () => {
    const result = recheckDocument(store, saved("three"), annual);
    expect(result.differences).toMatchObject(three);
    expect(result).toMatchObject({ agrees: numbers - 3, vanished: [], added: [] });
  });

  it("a template that was opened and saved there fills to the same text", () => {
    const again = fillSummary(store, { ...annual, template: saved("template") });
    expect(summaryText(again.document)).toBe(summaryText(fillSummary(store, annual).document));
    expect(again.model.blocks.map(({ style }) => style)).toEqual(
      fillSummary(store, annual).model.blocks.map(({ style }) => style),
    );
  });
});

describe("annexes", () => {
  it("follow on landscape pages, heads repeated, numbered on", () => {
    const sizes = execFileSync("pdfinfo", ["-f", "1", "-l", "99", pdfs.annexes], { encoding: "utf8" });
    const landscape = [...sizes.matchAll(/Page\s+(\d+) size:\s+841/g)].map(([, page]) => Number(page));
    expect(landscape.length).toBeGreaterThan(3);
    const pages = linesOf(pdfs.annexes);
    const texts = pages.map((page) => page.map(({ text }) => text).join("\n"));
    expect(landscape).toEqual(
      Array.from({ length: landscape.length }, (_, index) => pages.length - landscape.length + index + 1),
    );
    const first = (landscape[0] ?? 1) - 1;
    expect(texts[first]).toContain("农村公路建设任务进度表");
    expect(texts[first]).toContain("附件1");
    expect(texts[first + 1]).toContain("危桥改造进度表");
    expect(texts[first + 2]).toContain("数字来源表");
    for (const text of texts.slice(first + 2)) expect(text).toMatch(/文中数字.*指标.*定义/);
    expect(pages.at(-1)?.at(-1)?.text.replace(/\s/g, "")).toBe(`—${pages.length}—`);
  });

  it("the guide to tags opens, with every figure in it", () => {
    const text = execFileSync("pdftotext", ["-raw", pdfs.guide, "-"], { encoding: "utf8" }).replace(/\s/g, "");
    for (const tag of ["{固投.入库项目数}", "{党建.办实事项目}", "{户数门槛}"]) expect(text).toContain(tag);
  });
});
