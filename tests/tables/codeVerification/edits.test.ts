import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roadWorks } from "../../../db/ledgers/rural/roadWorks.ts";
import { closeMonth } from "../../../electron/tables/closing/index.ts";
import { verifyWorkbook } from "../../../electron/tables/codeVerification/index.ts";
import { shownAs } from "../../../electron/tables/index.ts";
import { applyVariant } from "../../../electron/tables/ownTables/applyVariant.ts";
import { checkedBureau, firstRow, MONTH, NOTHING, named, tableCheck } from "./checkedBureau.ts";

const bureau = checkedBureau();
const { store } = bureau;
beforeAll(async () => {
  await closeMonth(store, "rural", MONTH);
});
afterAll(() => bureau[Symbol.dispose]());

describe("a sheet that was edited", () => {
  it("is named by the cell, with what stood there, though it still bears the old code", async () => {
    const check = await bureau.edit("农路01", (sheet) => sheet.set(17, 4, 170.02));
    expect(named(check)).toEqual({ ...NOTHING, cells: ["D17"] });
    expect(check.differences[0]).toEqual({
      cell: "D17",
      row: "月望乡",
      column: "计划／投资",
      file: "170.02",
      issued: "170.01",
      today: "170.01",
      differsFrom: ["issued", "today"],
    });
    expect(check).toMatchObject({ codeIs: "issued", snapshot: { agrees: false, cells: 1 }, equalsIssues: [] });
    expect(check.words).toEqual([
      expect.stringMatching(
        /^农路01 农村公路建设任务进度表（2021年1－10月）：与第1次上报（\d{4}-\d\d-\d\d）不一致，有 1 格不同。$/,
      ),
      `表上的校验码 ${check.code} 是这次上报的，但内容与之不符：表在写出以后改动过。`,
      "与今天的台账不一致，有 1 格不同。",
    ]);
  });

  it("is named by one 分 in a hundred million", async () => {
    const check = await bureau.edit("农路01", (sheet) => sheet.set(17, 4, 170.010001));
    expect(named(check)).toEqual({ ...NOTHING, cells: ["D17"] });
  });

  it("differs where a dash became nothing or 0, and where nothing became a dash", async () => {
    const check = await bureau.edit("农路01", (sheet) => {
      expect([sheet.get(8, 12), sheet.get(16, 4)]).toEqual(["—", "—"]);
      sheet.set(8, 12, null);
      sheet.set(16, 4, 0);
    });
    expect(named(check)).toEqual({ ...NOTHING, cells: ["L8", "D16"] });
  });

  it("does not differ where a number was typed as text, a day as a date, or a text with other spaces and widths", async () => {
    const check = await bureau.edit("农路02", (sheet) => {
      expect([sheet.get(19, 14), sheet.get(19, 8)]).toEqual(["2021-03-01", expect.anything()]);
      sheet.set(19, 14, { number: 44256, format: "yyyy-mm-dd" });
      sheet.set(19, 8, String((sheet.get(19, 8) as { number: number }).number));
      sheet.set(19, 2, "月 望\n乡");
      sheet.set(3, 1, String(sheet.get(3, 1)).replace("：", ":"));
    });
    expect(named(check)).toEqual(NOTHING);
    expect(check.snapshot?.agrees).toBe(true);
  });

  it("is named by a word, a title, 填报单位, a header, a note", async () => {
    const check = await bureau.edit("农路02", (sheet) => {
      sheet.set(1, 1, "自然村通硬化路统计表");
      sheet.set(3, 1, "填报单位：别的局");
      sheet.set(4, 6, "公路名称");
      sheet.set(19, 6, "改名路");
      const foot = sheet.rows.findIndex(([text]) => String(text).startsWith("填报说明"));
      sheet.insertRow(foot + 1, ["注：数据为快报数"]);
    });
    expect(named(check)).toMatchObject({
      cells: ["A1", "A3", "F4", "F19", "A23"],
      missing: [],
      added: [],
      columns: [],
    });
    expect(check.differences.map(({ row }) => row)).toEqual([
      "标题",
      "填报单位",
      "表头",
      expect.stringContaining("月望乡"),
      "注",
    ]);
  });

  it("names rows that are missing, added and swapped, and counts none of their cells", async () => {
    const first = firstRow(bureau.model("农路01"));
    expect(named(await bureau.edit("农路01", (sheet) => sheet.deleteRow(first + 3)))).toEqual({
      ...NOTHING,
      missing: ["王家庄街道"],
    });
    const inserted = await bureau.edit("农路01", (sheet) =>
      sheet.insertRow(first + 2, ["开发区", ...Array.from({ length: 13 }, (_, index) => index + 1)]),
    );
    expect(named(inserted)).toEqual({ ...NOTHING, added: ["9 开发区"] });
    const swapped = await bureau.edit("农路01", (sheet) => sheet.swapRows(first + 9, first + 10));
    expect(named(swapped)).toEqual({ ...NOTHING, moved: ["16 月望乡", "17 大庄乡"] });
    expect(swapped.snapshot).toEqual({ agrees: true, cells: 0, rows: 0, columns: 0 });
    expect(swapped.words).toContain("有 2 行换了位置，内容已按行名核对。");
    const far = await bureau.edit("农路01", (sheet) => sheet.swapRows(first + 1, first + 8));
    expect(named(far)).toEqual({ ...NOTHING, moved: ["8 马鸣乡", "15 通泉街道"] });
  });

  it("knows a row whose label was changed by all else that it says", async () => {
    const check = await bureau.edit("农路01", (sheet) => sheet.set(17, 1, "月望镇"));
    expect(named(check)).toEqual({ ...NOTHING, cells: ["A17"] });
    expect(check.differences[0]).toMatchObject({ row: "月望乡", file: "月望镇", issued: "月望乡" });
  });

  it("tells rows of one township apart by what they say, sorted or one of them deleted", async () => {
    const model = bureau.model("农路02");
    expect(model.rows.slice(-2).map(({ cells }) => cells[1]?.text)).toEqual(["月望乡", "月望乡"]);
    const sorted = await bureau.edit("农路02", (sheet) => sheet.swapRows(19, 20));
    expect(named(sorted)).toMatchObject({
      cells: [],
      missing: [],
      added: [],
      moved: [expect.stringContaining("19 "), expect.stringContaining("20 ")],
    });
    const gone = await bureau.edit("农路02", (sheet) => sheet.deleteRow(19));
    expect(named(gone)).toMatchObject({ cells: [], missing: [expect.stringContaining("月望乡／")], added: [] });
  });

  it("finds columns that were moved, names those that are gone, and what was written beside the table", async () => {
    const moved = await bureau.edit("农路01", (sheet) => {
      const cells = sheet.rows.map((line) => line[10] ?? null);
      sheet.deleteColumn(11);
      sheet.insertColumn(2, cells);
    });
    expect(named(moved)).toEqual(NOTHING);
    const gone = await bureau.edit("农路01", (sheet) => sheet.deleteColumn(4));
    expect(named(gone)).toEqual({ ...NOTHING, columns: ["-计划／投资"] });
    const beside = await bureau.edit("农路01", (sheet) => sheet.set(10, 15, "待核实"));
    expect(named(beside)).toEqual({ ...NOTHING, columns: ["+O O 列（没有表头）"] });
    expect(beside.snapshot).toMatchObject({ agrees: false, columns: 1 });
  });

  it("still finds its header when the merged cells were taken apart or rows were put above it", async () => {
    const apart = await bureau.edit("农路01", (sheet) => (sheet.merges = []));
    expect(named(apart)).toEqual(NOTHING);
    const below = await bureau.edit("农路01", (sheet) => {
      sheet.insertRow(1, ["附件1"]);
      sheet.insertRow(1, []);
    });
    expect(below.snapshot?.agrees).toBe(true);
    expect(named(below)).toEqual(NOTHING);
  });

  it("says so when formulas have no results", async () => {
    const check = await bureau.edit("农路01", (sheet) => {
      for (let column = 2; column <= 14; column += 1) sheet.set(7, column, null);
    });
    expect(check.words.at(-1)).toBe("有 13 格公式没有结果，请在 WPS 或 Excel 中打开并保存后再核对。");
  });

  it("is known with its money in another unit, and betrayed by a unit that was rewritten alone", async () => {
    const file = await bureau.write("元.xlsx", [shownAs(bureau.model("农路01"), { unit: "元", decimals: 2 })]);
    const check = tableCheck((await verifyWorkbook(store, await bureau.read(file))).sheets[0]);
    expect([named(check), check.snapshot?.agrees]).toEqual([NOTHING, true]);
    const rewritten = await bureau.edit("农路01", (sheet) => {
      const at = sheet.rows[2]?.findIndex((cell) => String(cell).includes("万元")) ?? -1;
      sheet.set(3, at + 1, String(sheet.get(3, at + 1)).replace("万元", "元"));
    });
    expect(rewritten.differences.map(({ row, file: found, issued }) => [row, found, issued])).toEqual([
      ["计量单位", "条、公里、元", "条、公里、万元"],
    ]);
  });

  it("is known as the bureau's own variant of a table", async () => {
    const variant = {
      unit: "亿元" as const,
      decimals: 4,
      title: "农村公路进度简表",
      hidden: ["农村路.未开工条数"],
      order: [],
      sort: null,
      signatories: null,
      notes: ["含续建"],
    };
    const model = bureau.model("农路01");
    const hidden = model.columns[8]?.key ?? "";
    const own = { ...variant, hidden: [hidden] };
    store.ownTables.save({ id: null, revision: null, kind: "variant", name: "简表", base: "农路01", definition: own });
    const file = await bureau.write("简表.xlsx", [applyVariant(model, "简表", own)]);
    const check = tableCheck((await verifyWorkbook(store, await bureau.read(file))).sheets[0]);
    expect([check.variant, named(check), check.snapshot?.agrees, check.codeIs]).toEqual([
      "简表",
      NOTHING,
      true,
      "issued",
    ]);
    expect(check.words).toContain("已按自制报表“简表”核对。");
  });
});

describe("a ledger that was changed afterwards", () => {
  it("differs today, while the sheet agrees with what was issued", async () => {
    const file = await bureau.write("上报.xlsx", [bureau.model("农路01"), bureau.model("农路03")]);
    const issued = bureau.model("农路01").checkCode;
    const [road] = [...store.records.all(roadWorks)].filter(({ values }) => values.乡镇 === "大庄乡");
    if (!road) throw new Error("no road");
    const values = { ...road.values, 计划里程: 3000 };
    store.records.update(roadWorks, road.id, road.revision, { values }, { kind: "form", reason: "更正" });
    const book = await bureau.read(file);
    const check = await verifyWorkbook(store, book);
    const [roads, maintenance] = check.sheets.map(tableCheck);
    expect(check.agrees).toBe(true);
    expect(roads).toMatchObject({
      snapshot: { agrees: true },
      today: { agrees: false },
      codeIs: "issued",
      codeIsTodays: false,
      equalsIssues: [1],
    });
    expect(
      roads?.differences.every(
        ({ file: found, issued: then, differsFrom }) => found === then && differsFrom.join() === "today",
      ),
    ).toBe(true);
    expect(roads?.differences).toContainEqual(
      expect.objectContaining({ row: "大庄乡", column: "计划／里程", file: "2", issued: "2", today: "3" }),
    );
    expect(maintenance?.today?.agrees).toBe(true);

    await closeAgain();
    const again = tableCheck((await verifyWorkbook(store, book)).sheets[0]);
    expect(again).toMatchObject({
      code: issued,
      issue: { issue: 1, reopened: { reason: "更正里程" } },
      equalsIssues: [1],
    });
    const fresh = await bureau.write("再报.xlsx", [bureau.model("农路01"), bureau.model("农路03")]);
    const [second, unchanged] = (await verifyWorkbook(store, await bureau.read(fresh))).sheets.map(tableCheck);
    expect(second).toMatchObject({ issue: { issue: 2, reopened: null }, equalsIssues: [2], today: { agrees: true } });
    expect(unchanged).toMatchObject({ issue: { issue: 2 }, equalsIssues: [1, 2] });
  });

  async function closeAgain(): Promise<void> {
    const closing = store.closings.current("rural", MONTH);
    store.closings.reopen(closing?.id ?? "", { kind: "form", reason: "更正里程" });
    await closeMonth(store, "rural", MONTH);
  }
});
