import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read } from "xlsx";
import { built, openBureau, roadEntry } from "./openBureau.ts";

const request = { table: "农路01", asOf: "2021-10" };
const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>\nendobj\n");

describe("tables", () => {
  it("are listed, and filled for a month", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(1250) }));
    const { tables } = await bureau.ask("tables.list", {});
    expect(tables).toContainEqual({ id: "农路01", name: "农村公路建设任务进度表", area: "rural", paper: "A4" });
    const model = await bureau.ask("tables.model", request);
    expect(model).toMatchObject({ id: "农路01", asOf: "2021-10", periodText: "2021年1－10月" });
    expect(model.rows[0]?.kind).toBe("total");
    expect(await bureau.refused("tables.model", { ...request, table: "农路99" })).toEqual({
      code: "table-unknown",
      detail: { table: "农路99" },
    });
  });

  it("are saved where the user says, by name; only such files can be shown", async () => {
    await using bureau = await openBureau();
    const path = join(bureau.folder, "十月.xlsx");
    bureau.dialogs.push(path);
    expect(await bureau.ask("tables.export", request)).toEqual({ file: "十月.xlsx" });
    expect(read(readFileSync(path)).SheetNames).toHaveLength(1);
    await bureau.ask("app.showFile", { file: "十月.xlsx" });
    expect(bureau.shown).toEqual([path]);
    expect(await bureau.refused("app.showFile", { file: "jiaotong.sqlite" })).toEqual({ code: "token-unknown" });
    expect(await bureau.refused("app.showFile", { file: path })).toEqual({ code: "token-unknown" });
  });

  it("are not saved when the dialog is closed", async () => {
    await using bureau = await openBureau();
    bureau.dialogs.push(null, null);
    expect(await bureau.ask("tables.export", request)).toEqual({ file: null });
    expect(await bureau.ask("tables.pdf", request)).toEqual({ file: null, pages: null, fonts: [] });
  });

  it("become a PDF on the table's own paper, with its pages counted", async () => {
    const asked: unknown[] = [];
    await using bureau = await openBureau({
      printToPdf: async (html, paper) => {
        asked.push([html.includes("农村公路建设任务进度表"), paper]);
        return pdf;
      },
    });
    bureau.dialogs.push(join(bureau.folder, "十月.pdf"));
    expect(await bureau.ask("tables.pdf", request)).toEqual({ file: "十月.pdf", pages: 2, fonts: [] });
    expect(asked).toEqual([[true, { landscape: true, paper: "A4", outline: false }]]);
    expect(readFileSync(join(bureau.folder, "十月.pdf")).equals(pdf)).toBe(true);
  });

  it("say so when they cannot be printed", async () => {
    const broken = async (): Promise<never> => {
      throw new Error("no printer at /dev/usb/lp0");
    };
    await using bureau = await openBureau({ printToPdf: broken, printWithDialog: broken });
    expect(await bureau.refused("tables.pdf", request)).toEqual({ code: "print-failed" });
    const print = { tables: ["农路01"], asOf: "2021-10", paper: "own" as const, task: "t" };
    expect(await bureau.refused("tables.print", print)).toEqual({ code: "print-failed" });
    expect(await bureau.refused("tables.preview", print)).toEqual({ code: "print-failed" });
  });

  it("leave the file that was there when a new one cannot be written", async () => {
    await using bureau = await openBureau();
    const folder = join(bureau.folder, "占用.xlsx");
    mkdirSync(folder);
    writeFileSync(join(folder, "inside"), "x");
    bureau.dialogs.push(folder, join(bureau.folder, "没有这个文件夹", "十月.xlsx"));
    expect(await bureau.refused("tables.export", request)).toEqual({
      code: "file-not-written",
      detail: { file: "占用.xlsx" },
    });
    expect(await bureau.refused("tables.export", request)).toEqual({
      code: "file-not-written",
      detail: { file: "十月.xlsx" },
    });
    expect(readdirSync(bureau.folder).toSorted()).toEqual(["data", "占用.xlsx"]);
    expect(existsSync(join(folder, "inside"))).toBe(true);
  });
});

describe("ledgers", () => {
  it("are saved as a workbook, and as an empty sheet to fill in", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(1250) }));
    bureau.dialogs.push(join(bureau.folder, "台账.xlsx"), join(bureau.folder, "空表.xlsx"), null);
    expect(await bureau.ask("records.export", { ledger: "road-works", asOf: "2021-10" })).toEqual({
      file: "台账.xlsx",
    });
    expect(await bureau.ask("records.template", { ledger: "road-works" })).toEqual({ file: "空表.xlsx" });
    expect(await bureau.ask("records.export", { ledger: "road-works", asOf: "2021-10" })).toEqual({ file: null });
    for (const name of ["台账.xlsx", "空表.xlsx"])
      expect(read(readFileSync(join(bureau.folder, name))).SheetNames.length).toBeGreaterThan(0);
    expect(await bureau.refused("records.template", { ledger: "no-such" })).toMatchObject({ code: "ledger-unknown" });
  });
});
