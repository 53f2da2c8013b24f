import { describe, expect, it } from "vitest";
import { buildTable } from "../../electron/tables/index.ts";
import { officeDatabase } from "./officeDatabase.ts";
import { shownTexts } from "./shownTexts.ts";

const { database } = officeDatabase();
const build = (id: string, asOf = "2021-10") => buildTable({ database }, id, asOf);
const texts = (id: string, asOf?: string): string[][] => shownTexts(build(id, asOf));

describe("党建01", () => {
  it("has every kind's 小计 with its items behind it, in the state they were in at the end of the period", () => {
    expect(build("党建01").title).toBe("“我为群众办实事”清单完成情况表");
    expect(texts("党建01")).toEqual([
      ["合计", "", "3", "1", "1", "1", "33.3", "", "", ""],
      ["党员个人小计", "", "2", "1", "1", "0", "50.0", "", "", ""],
      ["张某某", "修路灯", "1", "1", "0", "0", "", "2021-09-30", "2021-09-15", "已完成"],
      ["李某某", "=疏通边沟", "1", "0", "1", "0", "", "—", "—", "推进中"],
      ["班子成员小计", "", "0", "0", "0", "0", "—", "", "", ""],
      ["局机关小计", "", "1", "0", "0", "1", "0.0", "", "", ""],
      ["办公室", "修路灯", "1", "0", "0", "1", "", "—", "—", "未启动"],
    ]);
    expect(texts("党建01", "2021-11")[3]?.slice(3)).toEqual(["1", "0", "0", "", "—", "2021-11-02", "已完成"]);
  });

  it("has states that add up to the list, live sums and rates, and lines that lead to their records", () => {
    const { rows } = build("党建01");
    for (const { cells } of rows) {
      const [all = 0, ...states] = cells.slice(3, 7).map(({ value }) => Number(value));
      expect(states.reduce((sum, count) => sum + count, 0)).toBe(all);
    }
    expect(rows[0]?.cells[4]?.formula).toEqual({ kind: "sum", rows: [2, 3, 6] });
    expect(rows[1]?.cells[5]?.formula).toEqual({ kind: "sum", rows: [2, 3] });
    expect(rows[1]?.cells[7]?.formula).toEqual({ kind: "ratio", numerator: 4, denominator: 3 });
    expect(rows.map(({ record }) => record?.ledger ?? null)).toEqual([
      null,
      null,
      "pledge-items",
      "pledge-items",
      null,
      null,
      "pledge-items",
    ]);
  });
});

describe("党建03", () => {
  it("has the year's lines by their numbers, what was done to each and when", () => {
    expect(texts("党建03")).toEqual([
      ["合计", "2", "", "18", "5", "", ""],
      ["2路", "0", "—", "0", "5", "学校、医院", "5月3日新增停靠点"],
      ["10路", "1", "线路调整（延伸至新区）", "18", "0", "—", "4月15日新能源车辆更换、5月3日线路调整"],
      ["K7", "1", "新增线路", "0", "0", "—", "10月31日新增线路"],
    ]);
    expect(texts("党建03", "2021-11").map(([line]) => line)).toEqual(["合计", "2路", "9路", "10路", "K7"]);
    expect(texts("党建03", "2020-10")).toEqual([["合计", "—", "", "—", "—", "", ""]]);
  });

  it("sums different lines only where every line is one", () => {
    expect(build("党建03").rows[0]?.cells[1]?.formula).toEqual({ kind: "sum", rows: [1, 2, 3] });
    const both = officeDatabase();
    both.add("bus-changes", { 日期: "2021-06-01", 线路: "10路、2路", 事项: "线路调整" });
    const [total] = buildTable(both, "党建03", "2021-10").rows;
    expect(total?.cells[1]).toMatchObject({ text: "3", formula: null });
  });
});

describe("党建04", () => {
  it("has the bureau's branches in their order, also one that did nothing, then any other", () => {
    expect(texts("党建04")).toEqual([
      ["合计", "0", "1", "0", "1", "2", "1", "0", "0", "1", "4", "28", "26", "92.9"],
      ["运政支部", "0", "0", "0", "0", "0", "1", "0", "0", "0", "1", "—", "—", "—"],
      ["机关支部", "0", "1", "0", "1", "2", "0", "0", "0", "0", "2", "25", "23", "92.0"],
      ["离退休支部", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "—", "—", "—"],
      ["协会支部", "0", "0", "0", "0", "0", "0", "0", "0", "1", "1", "3", "3", "100"],
    ]);
    expect(build("党建04").notes).toEqual(["有1次组织生活的应到或实到未填，未计入应到、实到和参加率。"]);
  });

  it("adds up its kinds across every line", () => {
    for (const { cells } of build("党建04").rows) {
      expect(cells[5]?.formula).toEqual({ kind: "across", columns: [1, 2, 3, 4] });
      expect(cells[10]?.formula).toEqual({ kind: "across", columns: [1, 2, 3, 4, 6, 7, 8, 9] });
      expect(cells[13]?.formula).toEqual({ kind: "ratio", numerator: 12, denominator: 11 });
    }
  });
});
