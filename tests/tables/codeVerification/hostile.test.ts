import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SheetCheck } from "../../../electron/contract/codeVerification.ts";
import { closeMonth } from "../../../electron/tables/closing/index.ts";
import { verifyWorkbook } from "../../../electron/tables/codeVerification/index.ts";
import { gridOf, type SheetCell } from "../../support/gridOf.ts";
import { checkedBureau, firstRow, MONTH, NOTHING, named, tableCheck } from "./checkedBureau.ts";
import { bookOf, type EditedSheet, edited } from "./editedBook.ts";

const bureau = checkedBureau();
const { store } = bureau;
beforeAll(async () => {
  await closeMonth(store, "rural", MONTH);
  await closeMonth(store, "rural", "2021-09");
});
afterAll(() => bureau[Symbol.dispose]());

async function sheetOf(table: string, asOf = MONTH): Promise<EditedSheet> {
  const [sheet] = edited(await bureau.read(await bureau.write("表.xlsx", [bureau.model(table, asOf)])));
  return sheet ?? expect.fail();
}

async function check(...sheets: EditedSheet[]): Promise<readonly SheetCheck[]> {
  return (await verifyWorkbook(store, bookOf(sheets))).sheets;
}

async function why(sheet: EditedSheet): Promise<string> {
  const [first] = await check(sheet);
  return first?.kind === "unrecognised" ? first.why : JSON.stringify(first);
}

describe("what is no table of the program", () => {
  it("is said so, sheet by sheet, and the file does not agree", async () => {
    const rows = [
      ["乡镇", "里程"],
      ["大庄乡", 3],
    ];
    const result = await verifyWorkbook(
      store,
      gridOf([
        { name: "台账", rows },
        { name: "空", rows: [] },
      ]),
    );
    expect(result).toEqual({
      file: "上报.xlsx",
      agrees: false,
      words: ["文件里没有认得出的报表，没有核对。"],
      sheets: [
        { kind: "unrecognised", sheet: "台账", why: "不是本程序写出的报表：没有表号，也没有已知的校验码" },
        { kind: "unrecognised", sheet: "空", why: "空白工作表" },
      ],
    });
  });

  it("is said so for another office's form, a table without its period, one without its header", async () => {
    const sheet = await sheetOf("农路01");
    const numbered = sheet.rows[1]?.findIndex((cell) => String(cell).includes("表号")) ?? -1;
    const period = sheet.rows[2]?.findIndex((cell) => String(cell).includes("年")) ?? -1;
    const [id, months] = [sheet.get(2, numbered + 1), sheet.get(3, period + 1)];
    sheet.set(2, numbered + 1, "表号：统计局基3表");
    Object.assign(sheet, { name: "Sheet1", pageTexts: [] });
    expect(await why(sheet)).toBe("表号“统计局基3表”不是本程序的报表");
    sheet.set(2, numbered + 1, id);
    sheet.set(3, period + 1, "2021年");
    expect(await why(sheet)).toBe("表号是 农路01，但没有找到期（如 2021年1－10月），无法核对");
    sheet.set(3, period + 1, months);
    for (let column = 1; column <= 14; column += 1)
      for (const row of [4, 5]) sheet.set(row, column, `列${row}${column}`);
    expect(await why(sheet)).toBe("农路01 农村公路建设任务进度表（2021年1－10月）：没有找到表头，或表头被改得认不出来");
  });

  it("is said so where two tables stand in one sheet, or far too many rows in one", async () => {
    const [one, other] = [await sheetOf("农路01"), await sheetOf("农路03")];
    one.rows.push([], ...other.rows);
    expect(await why(one)).toBe("这张工作表里有 2 个表号（农路01、农路03），请一张表放一个工作表后再核对");
    const long = await sheetOf("农路01");
    const extra = Array.from({ length: 3000 }, (_, row): SheetCell[] => [`村${row}`, row, row, row]);
    long.rows.splice(7, 0, ...extra);
    expect(await why(long)).toBe("农路01 农村公路建设任务进度表（2021年1－10月）：行数远多于这张表应有的行数");
  });
});

describe("a code that is not the sheet's own", () => {
  it("is told: of another table, of another month, of nothing, or not there at all", async () => {
    const other = bureau.model("农路03").checkCode;
    const forged = async (code: string) => {
      const sheet = await sheetOf("农路01");
      sheet.pageTexts = [`&L&"Arial,Regular"表号 农路01&C第 &P 页&R&10校验码 ${code}`];
      return tableCheck((await check(sheet))[0]);
    };
    const ofOther = await forged(other);
    expect(ofOther).toMatchObject({ code: other, codeIs: "other", snapshot: { agrees: true }, equalsIssues: [1] });
    expect(ofOther.words[1]).toBe(
      `表上的校验码 ${other} 是农路03 农村公路养护及水毁修复情况表（2021年1－10月）第1次上报的，不是这张表这一期的。`,
    );
    const made = await forged("ABCDEFGH");
    expect(made).toMatchObject({ codeIs: "unknown", snapshot: { agrees: true } });
    expect(made.words[1]).toBe("表上的校验码 ABCDEFGH 不是这张表这一期任何一次上报的，也不是今天台账的。");
    for (const none of ["O0O0O0O0", "ABC", "ABCDEFGHJ"])
      expect(await forged(none)).toMatchObject({ code: null, codeIs: "none" });
  });

  it("betrays a table whose period was rewritten", async () => {
    const sheet = await sheetOf("农路01", "2021-09");
    sheet.rows = sheet.rows.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replace("1－9月", "1－10月") : cell)),
    );
    const result = tableCheck((await check(sheet))[0]);
    expect([result.asOf, result.codeIs]).toEqual([MONTH, "other"]);
    expect(result.words[1]).toContain("2021年1－9月");
  });

  it("is taken from 目录 where the footers were lost, and from the footer where the sheet lost its 表号", async () => {
    const models = [bureau.model("农路01"), bureau.model("农路03")];
    const sheets = edited(await bureau.read(await bureau.write("全部报表.xlsx", models, true)));
    for (const sheet of sheets) sheet.pageTexts = [];
    const [contents, ...tables] = await check(...sheets);
    expect(contents).toEqual({ kind: "contents", sheet: "目录" });
    expect(tables.map(tableCheck).map(({ table, code, codeIs }) => [table, code, codeIs])).toEqual(
      models.map(({ id, checkCode }) => [id, checkCode, "issued"]),
    );
    const bare = await sheetOf("农路01");
    Object.assign(bare, { name: "Sheet1", pageTexts: [`&R校验码 ${models[0]?.checkCode}`] });
    for (const row of [3, 2, 1]) bare.deleteRow(row);
    const found = tableCheck((await check(bare))[0]);
    expect([found.table, found.asOf, found.codeIs]).toEqual(["农路01", MONTH, "issued"]);
    expect(found.differences.map(({ cell, row, file: said }) => [cell, row, said])).toEqual([
      ["", "标题", ""],
      ["", "填报单位", ""],
      ["", "计量单位", ""],
    ]);
  });
});

describe("a sheet from someone who means harm", () => {
  it("ends in seconds with words, whatever is merged, repeated or pretended", async () => {
    const started = performance.now();
    const chaos = await sheetOf("农路01");
    chaos.merges = ["A1:N200", "A3:N4", "B3:D16", "A5:A9", "C6:N6", "A1:XFD1"];
    expect((await check(chaos))[0]?.kind).toMatch(/table|unrecognised/);
    const merged = await sheetOf("农路01");
    merged.merges = Array.from({ length: 20_000 }, () => "A1:N200");
    expect((await check(merged))[0]?.kind).toMatch(/table|unrecognised/);
    const same = await sheetOf("农路02");
    const row = same.rows[firstRow(bureau.model("农路02")) + 10] ?? [];
    // The merged lines under the table would lie over rows of it now.
    same.merges = [];
    same.rows.splice(8, 0, ...Array.from({ length: 1900 }, () => [...row]));
    const result = tableCheck((await check(same))[0]);
    expect(result.rowsAdded.length).toBe(1900);
    expect(result.differencesTotal).toBe(0);
    const wide = await sheetOf("农路01");
    wide.set(9, 16_000, "远");
    expect(named(tableCheck((await check(wide))[0]))).toEqual({ ...NOTHING, columns: ["+KO 第 300 列以后还有内容"] });
    const names = await sheetOf("农路01");
    names.set(8, 1, "__proto__");
    names.set(9, 1, "constructor");
    expect(named(tableCheck((await check(names))[0]))).toEqual({ ...NOTHING, cells: ["A8", "A9"] });
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it("still counts cells where a whole table was overwritten", async () => {
    const sheet = await sheetOf("农路02");
    sheet.rows = sheet.rows.map((row, at) => (at < 6 ? row : row.map((cell, column) => (column <= 1 ? cell : "乱"))));
    const result = tableCheck((await check(sheet))[0]);
    expect(result.differencesTotal).toBeGreaterThan(150);
    expect(result.snapshot?.cells).toBe(result.differencesTotal);
  });

  it("is refused by the reader before it comes here, with the reader's own words", async () => {
    const path = join(bureau.folder, "不是表格.xlsx");
    writeFileSync(path, "PK\u0003\u0004 no zip at all");
    await expect(bureau.read(path)).rejects.toMatchObject({ code: expect.stringMatching(/^file-/) });
  });
});
