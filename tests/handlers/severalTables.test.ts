import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read } from "xlsx";
import { tableList } from "../../electron/tables/index.ts";
import { checkWorkbookPackage } from "../support/workbookPackage/index.ts";
import { built, openBureau, roadEntry } from "./openBureau.ts";

const AS_OF = "2021-10";
const two = { tables: ["农路01", "农路02"], asOf: AS_OF, task: "several" };
const FOLDER = "马龙区交通运输局_报表_2021年1-10月";

/** As much of a PDF as says where the tables of a document begin: one page each, or two. */
function pdfOf(html: string, pagesEach = 1): Uint8Array {
  const tables = html.match(/<section/g)?.length ?? 0;
  const pages = Array.from({ length: tables * pagesEach }, (_, index) => 10 + index);
  const marks = Array.from(
    { length: tables },
    (_, index) => `/Dest [${10 + index * pagesEach} 0 R /XYZ 0 0 0]\n/Parent 9 0 R`,
  );
  const kids = pages.map((page) => `${page} 0 R`).join(" ");
  return Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Pages /Kids [${kids}] >>\nendobj\n${marks.join("\n")}\n/FontName /AAAAAA+SimHei\n`,
  );
}

describe("several tables", () => {
  it("are written into a folder of their own, a workbook each and one with all of them", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(1250) }));
    const place = join(bureau.folder, "U盘");
    mkdirSync(place);
    bureau.dialogs.push(place, place);
    const { folder, files } = await bureau.ask("tables.exportAll", two);
    expect(folder).toBe(FOLDER);
    expect(files).toEqual([
      "马龙区交通运输局_农路01农村公路建设任务进度表_2021年1-10月.xlsx",
      "马龙区交通运输局_农路02自然村通硬化路明细表_2021年1-10月.xlsx",
      "全部报表.xlsx",
    ]);
    expect(readdirSync(join(place, FOLDER)).toSorted()).toEqual(files.toSorted());
    for (const name of files) expect(checkWorkbookPackage(readFileSync(join(place, FOLDER, name)))).toEqual([]);
    expect(read(readFileSync(join(place, FOLDER, "全部报表.xlsx"))).SheetNames).toEqual([
      "目录",
      "农路01 农村公路建设任务进度表",
      "农路02 自然村通硬化路明细表",
    ]);
    // Told while it was done, step by step and never back.
    const steps = bureau.events.flatMap((event) => (event.name === "progress" ? [event.payload] : []));
    expect(steps.at(-1)).toMatchObject({ task: "several", done: 6, total: 6 });
    expect(steps.map(({ done }) => done)).toEqual(
      steps.map(({ done }) => done).toSorted((first, second) => first - second),
    );

    // The second time nothing of the first is touched, whatever was done to it since.
    writeFileSync(join(place, FOLDER, "全部报表.xlsx"), "由科室修改过");
    expect((await bureau.ask("tables.exportAll", two)).folder).toBe(`${FOLDER}(2)`);
    expect(readFileSync(join(place, FOLDER, "全部报表.xlsx"), "utf8")).toBe("由科室修改过");
    await bureau.ask("app.showFile", { file: `${FOLDER}(2)` });
    expect(bureau.shown).toEqual([join(place, `${FOLDER}(2)`)]);
  });

  it("are all there are where none is named", async () => {
    await using bureau = await openBureau();
    bureau.dialogs.push(bureau.folder);
    const { files } = await bureau.ask("tables.exportAll", { ...two, tables: [] });
    expect(files).toHaveLength(tableList().length + 1);
  });

  it("are written nowhere when the dialog is closed, one is not known, or the folder cannot be written", async () => {
    await using bureau = await openBureau();
    bureau.dialogs.push(null, bureau.folder, join(bureau.folder, "没有这个文件夹"), null);
    expect(await bureau.ask("tables.exportAll", two)).toEqual({ folder: null, files: [] });
    expect((await bureau.refused("tables.exportAll", { ...two, tables: ["农路01", "农路99"] })).code).toBe(
      "table-unknown",
    );
    expect(await bureau.refused("tables.exportAll", two)).toEqual({
      code: "file-not-written",
      detail: { file: FOLDER },
    });
    expect(await bureau.ask("tables.pdfAll", two)).toEqual({ folder: null, files: [], fonts: [] });
    expect(readdirSync(bureau.folder)).toEqual(["data"]);
  });

  it("leave nothing behind when they are cancelled half-way", async () => {
    const place: { cancel: () => void } = { cancel: () => {} };
    await using bureau = await openBureau({
      emit: (event) => {
        if (event.name === "progress" && event.payload.text.startsWith("正在写出")) place.cancel();
      },
    });
    place.cancel = () => void bureau.ask("tasks.cancel", { task: "several" });
    bureau.dialogs.push(bureau.folder);
    expect(await bureau.refused("tables.exportAll", two)).toEqual({ code: "cancelled" });
    expect(readdirSync(bureau.folder)).toEqual(["data"]);
  });

  it("become a PDF each, with what they are set in", async () => {
    const papers: string[] = [];
    await using bureau = await openBureau({
      printToPdf: async (html, { paper }) => {
        papers.push(paper);
        return pdfOf(html);
      },
    });
    bureau.dialogs.push(bureau.folder);
    const { folder, files, fonts } = await bureau.ask("tables.pdfAll", two);
    expect(folder).toBe("马龙区交通运输局_报表PDF_2021年1-10月");
    expect(files).toEqual([
      "马龙区交通运输局_农路01农村公路建设任务进度表_2021年1-10月.pdf",
      "马龙区交通运输局_农路02自然村通硬化路明细表_2021年1-10月.pdf",
    ]);
    expect(papers).toEqual(["A4", "A3"]);
    expect(fonts).toEqual([
      { use: "标题", wanted: "方正小标宋简体", used: "黑体" },
      { use: "正文", wanted: "宋体", used: "SimHei" },
    ]);
    expect(existsSync(join(bureau.folder, folder ?? "", files[1] ?? ""))).toBe(true);
  });

  it("are previewed as one document, kept until it is closed, and saved as it was seen", async () => {
    const printed: string[] = [];
    await using bureau = await openBureau({
      printToPdf: async (html) => {
        printed.push(html);
        return pdfOf(html, 2);
      },
    });
    const preview = await bureau.ask("tables.preview", { ...two, paper: "A4" });
    expect(preview).toMatchObject({
      pages: 4,
      tables: [
        { id: "农路01", name: "农村公路建设任务进度表", page: 1, pages: 2 },
        { id: "农路02", name: "自然村通硬化路明细表", page: 3, pages: 2 },
      ],
    });
    // Printed once to learn the numbers of pages, and again with them.
    expect(printed).toHaveLength(2);
    expect(printed[1]).toContain('" 页 共 " "2" " 页"');
    expect(printed[1]).not.toContain("size: A3");
    bureau.dialogs.push(join(bureau.folder, "两张表.pdf"));
    expect(await bureau.ask("tables.savePreview", { token: preview.token })).toEqual({ file: "两张表.pdf" });
    expect(readFileSync(join(bureau.folder, "两张表.pdf")).equals(Buffer.from(pdfOf(printed[1] ?? "", 2)))).toBe(true);
    await bureau.ask("tables.closePreview", { token: preview.token });
    expect(await bureau.refused("tables.savePreview", { token: preview.token })).toEqual({ code: "preview-missing" });
  });

  it("are printed with a dialog for every size of paper, until one is closed", async () => {
    const dialogs: [string, number][] = [];
    const answers = [true, true, false, true];
    await using bureau = await openBureau({
      printToPdf: async (html) => pdfOf(html),
      printWithDialog: async (html, { paper }) => {
        dialogs.push([paper, html.match(/<section/g)?.length ?? 0]);
        return answers.shift() ?? true;
      },
    });
    const three = { ...two, tables: ["农路02", "农路01", "农路03"] };
    expect(await bureau.ask("tables.print", { ...three, paper: "own" })).toEqual({ printed: true });
    expect(await bureau.ask("tables.print", { ...three, paper: "own" })).toEqual({ printed: false });
    expect(await bureau.ask("tables.print", { ...three, paper: "A3" })).toEqual({ printed: true });
    expect(dialogs).toEqual([
      ["A4", 2],
      ["A3", 1],
      ["A4", 2],
      ["A3", 3],
    ]);
  });

  it("say so where the PDF does not tell its tables apart", async () => {
    await using bureau = await openBureau({ printToPdf: async () => pdfOf("<section") });
    expect(await bureau.refused("tables.preview", { ...two, paper: "own" })).toEqual({ code: "print-failed" });
  });
});
