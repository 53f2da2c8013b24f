import { describe, expect, it } from "vitest";
import type { SheetCell } from "../../support/gridOf.ts";
import { asCards, HEADER, placesOf, RECORDS, readOf, TITLE, useLayouts } from "./layoutSheets.ts";

const { json, tablesOf, tableOf } = useLayouts();

describe("one record a card", () => {
  it("is read as the usual form is, however many labels stand in a row", async () => {
    const usual = readOf(await tablesOf({ rows: [[TITLE], HEADER, ...RECORDS] }));
    for (const pairs of [1, 2, 3, 4]) {
      expect([pairs, readOf([await tableOf([[TITLE], ...asCards(HEADER, RECORDS, pairs)])])]).toEqual([pairs, usual]);
    }
  });

  it("with the title again above each card, merged values and labels that no ledger knows", async () => {
    const card = (name: string): SheetCell[][] => [
      ["2021年危桥改造项目卡片"],
      ["桥梁名称", name, null, "乡镇", "通泉街道"],
      ["桥长（米）", 18.5, null, "桥宽（米）", 6.5],
      ["改造方式", "重建", null, "状态", "在建"],
      ["驻场代表", "李某", null, "备注", "甲"],
      [],
    ];
    const merges = [2, 3, 4, 5, 8, 9, 10, 11].map((row) => `B${row}:C${row}`);
    const table = await tableOf([...card("石桥"), ...card("永安桥")], merges);
    expect(readOf([table])).toMatchObject([
      { 桥梁名称: "石桥", 乡镇: "通泉街道", 桥长: "18.5", 桥宽: "6.5", 状态: "在建", 备注: "甲" },
      { 桥梁名称: "永安桥", 桥长: "18.5", 备注: "甲" },
    ]);
    expect(placesOf(table)).toEqual(["B2", "B8"]);
    expect(table.columns.map(({ header }) => header)).toContain("驻场代表");
  });

  it("with blanks where a card says nothing", async () => {
    const records = RECORDS.map((record) => record.map((cell, index) => (index === 5 ? null : cell)));
    const table = await tableOf([[TITLE], ...asCards(HEADER, records)]);
    expect(readOf([table])).toEqual(readOf(await tablesOf({ rows: [[TITLE], HEADER, ...records] })));
  });

  it("of a single card, whose rows begin with labels that no ledger knows", async () => {
    const table = await tableOf([
      ["通泉街道2021年危桥改造项目卡"],
      ["桥梁名称", "石桥", "镇街", "大庄乡"],
      ["桥长（米）", 18.5, "桥宽（米）", 6.5],
      ["驻场代表", "李某", "改造方式", "重建"],
      ["经纬坐标", null, "计划投资（万元）", 90.5],
      ["完工日期", null, "状态", "在建"],
    ]);
    // The card's own township, and not the title's: no half of it is read by itself.
    expect(readOf([table])).toMatchObject([
      { 桥梁名称: "石桥", 乡镇: "大庄乡", 桥宽: "6.5", 计划投资: "90.5", 状态: "在建" },
    ]);
  });

  it("says which cell of a card is wrong", async () => {
    const rows = [[TITLE], ...asCards(HEADER, RECORDS)].map((row) =>
      row.map((cell) => (cell === 1.2 ? "约1.2" : cell)),
    );
    const table = await tableOf(rows);
    expect(table.rows[1]?.problems.filter(({ level }) => level === "error").map(({ cell }) => cell)).toEqual([
      "B9",
      "B10",
    ]);
  });

  it("with few labels is one where they come again", async () => {
    const header = ["轮岗日期", "姓名", "新岗位"];
    const records: SheetCell[][] = [
      ["2021-03-02", "王某", "办公室"],
      ["2021-09-24", "李某", "财务科"],
    ];
    const table = await tableOf([["2021年岗位调整统计表"], ...asCards(header, records)]);
    expect(table.rows.map(({ values }) => values)).toEqual([
      expect.objectContaining({ 日期: "2021-03-02", 姓名: "王某", 新岗位: "办公室" }),
      expect.objectContaining({ 日期: "2021-09-24", 姓名: "李某", 新岗位: "财务科" }),
    ]);
  });

  it("of a ledger that is asked stands among what is not read, with its question", async () => {
    const header = ["项目名称", "总投资", "完成投资", "状态"];
    const records: SheetCell[][] = [
      ["甲工程", 12, 3, "在建"],
      ["乙工程", 20, 20, "完工"],
    ];
    const { sheets } = await json({ rows: [["水利项目推进情况表"], ...asCards(header, records)] });
    const [sheet] = sheets;
    expect(sheet?.tables).toEqual([]);
    expect(sheet?.unrecognised.map(({ range }) => range)).toEqual(["A1:D6"]);
    expect((sheet as { questions?: { kind: string }[] }).questions?.map(({ kind }) => kind)).toEqual(["ledger"]);
  });

  it("is no sheet whose header and records stand in the usual form", async () => {
    const table = await tableOf([
      [TITLE],
      ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "状态"],
      ["通泉街道", "松村", "松1公路", "其他", 1, "完成"],
      ["大庄乡", "柏村", "松2公路", "其他", 1, "完成"],
    ]);
    expect(table.rows).toHaveLength(2);
    expect(placesOf(table)).toEqual([3, 4]);
  });
});

/** Cards of two rows, two labels in each; `last` stands under the second label of the first row. */
function cardsWith(last: string): SheetCell[][] {
  const card = (leader: string, section: string, township: string, other: string): SheetCell[][] => [
    ["分管领导", leader, "配合单位", section],
    ["所联系乡镇", township, last, other],
    [],
  ];
  return [
    ["2021年挂钩联系包保情况表"],
    ...card("王某", "公路科", "大庄乡", "一"),
    ...card("李某", "运输科", "月望乡", "二"),
    ...card("赵某", "安全科", "马鸣乡", "三"),
  ];
}

it.each(["其他", "其它事项", "备注", "说明情况"])(
  "reads cards where %s stands as a label beside those that are known, one record each",
  async (last) => {
    const table = await tableOf(cardsWith(last));
    expect(table.ledger).toBe("liaisons");
    expect(table.rows.map(({ values }) => [values.班子成员, values.乡镇])).toEqual([
      ["王某", "大庄乡"],
      ["李某", "月望乡"],
      ["赵某", "马鸣乡"],
    ]);
  },
);
