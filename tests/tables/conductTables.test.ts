import { describe, expect, it } from "vitest";
import { QUARTER } from "../../db/figures/index.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { officeDatabase } from "./officeDatabase.ts";

const { database } = officeDatabase();
const build = (id: string, asOf = "2021-10") => buildTable({ database }, id, asOf);
const texts = (id: string, asOf?: string): string[][] =>
  build(id, asOf).rows.map(({ cells }) => cells.map(({ text }) => text));

const UNDATED = "有责任书未填签订日期，或签订日期不在本年已到的季度内，只计入合计。";

describe("廉政01", () => {
  it("has every kind of work by quarter", () => {
    expect(texts("廉政01")).toEqual([
      ["党组理论中心组学习", "次", "1", "1", "0", "0", "2"],
      ["观看警示教育片", "次", "0", "0", "0", "0", "0"],
      ["典型案例通报", "次", "0", "0", "0", "0", "0"],
      ["廉政党课", "次", "1", "0", "1", "0", "2"],
      ["其中：主要领导讲党课", "次", "1", "0", "0", "0", "1"],
      ["其中：班子成员讲党课", "次", "0", "0", "0", "0", "0"],
      ["党风廉政建设专题会议", "次", "0", "0", "0", "0", "0"],
      ["局与支部责任书（支部数）", "个", "1", "1", "0", "0", "2"],
      ["局与支部责任书（份数）", "份", "1", "1", "0", "0", "2"],
      ["支部与党员责任书（支部数）", "个", "1", "—", "—", "—", "2"],
      ["支部与党员责任书（份数）", "份", "15", "—", "—", "—", "28"],
      ["岗位调整", "人", "1", "1", "0", "0", "1"],
    ]);
    expect(build("廉政01").notes).toEqual([UNDATED, "“岗位调整”中同一姓名只计一次，合计小于各季度之和。"]);
  });

  it("says nothing of quarters that have not begun", () => {
    expect(texts("廉政01", "2021-06")[0]).toEqual(["党组理论中心组学习", "次", "1", "1", "—", "—", "2"]);
    expect(texts("廉政01", "2021-03")[0]).toEqual(["党组理论中心组学习", "次", "1", "—", "—", "—", "1"]);
    const none = buildTable(figureDatabase(), "廉政01", "2021-04");
    expect(none.notes).toEqual([
      "截至本期，廉政教育与会议、党风廉政建设责任书、岗位调整台账没有2021年的记录，有关各格以“—”表示，不作0计。",
    ]);
    for (const { cells } of none.rows)
      expect(cells.slice(2).map(({ text }) => text)).toEqual(["—", "—", "—", "—", "—"]);
  });

  it("sums its quarters only where they truly add up, and explains a quarter by its figure", () => {
    const { rows } = build("廉政01");
    const across = { kind: "across", columns: [2, 3, 4, 5] };
    expect(rows.map(({ cells }) => cells[6]?.formula)).toEqual([
      ...Array.from({ length: 9 }, () => across),
      null,
      null,
      null,
    ]);
    expect(rows[8]?.cells[3]).toMatchObject({
      source: { figure: "廉政.局支部责任书份数", asOf: "2021-10", within: { by: QUARTER, of: "2" } },
      measure: { unit: "份", decimals: 0 },
    });
  });
});

describe("服务01", () => {
  it("has every matter with what is closed, in time and overdue, and the working days it took", () => {
    expect(texts("服务01")).toEqual([
      ["合计", "4", "2", "1", "2", "1", "1", "3.0"],
      ["涉路施工许可", "1", "0", "0", "0", "0", "1", "—"],
      ["超限运输许可", "3", "2", "1", "2", "1", "0", "3.0"],
    ]);
    expect(texts("服务01", "2020-11")).toEqual([["合计", "—", "—", "—", "—", "—", "—", "—"]]);
  });

  it("sums what adds up, and averages nothing by a sum", () => {
    const [total] = build("服务01").rows;
    expect(total?.cells.slice(1).map(({ formula }) => formula?.kind ?? null)).toEqual([
      ...Array.from({ length: 6 }, () => "sum"),
      null,
    ]);
    expect(total?.cells[7]).toMatchObject({ value: "3", source: { figure: "服务.平均用时" } });
  });

  it("says that times are approximate where the year's holidays are not known", () => {
    const far = officeDatabase();
    far.add("approvals", { 受理日期: "2199-01-02", 事项: "许可", 承诺时限: "9", 办结日期: "2199-01-07" });
    expect(buildTable(far, "服务01", "2199-12").notes).toEqual(["2199年节假日安排未知，按周末推算。"]);
  });
});
