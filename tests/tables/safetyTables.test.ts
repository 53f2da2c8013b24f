import { describe, expect, it } from "vitest";
import { evaluateFigure, MONTH, namedFigure } from "../../db/figures/index.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { officeDatabase } from "./officeDatabase.ts";

const { database } = officeDatabase();
const build = (id: string, asOf = "2021-10") => buildTable({ database }, id, asOf);
const texts = (id: string, asOf?: string): string[][] =>
  build(id, asOf).rows.map(({ cells }) => cells.map(({ text }) => text));

describe("安监01", () => {
  it("has every month of the period behind 合计, also those in which nothing was done", () => {
    const nothing = (month: number) => [`${month}月`, "0", "0", "0", "—", "0", "0", "0", "0", "0", "0", "0", "0"];
    // 0.505 + 0.505 = 1.01: one of the halves is rounded up, the other down.
    expect(texts("安监01")).toEqual([
      ["合计", "2", "4", "3", "75.0", "24", "—", "80", "4", "1.01", "1", "0", "2"],
      nothing(1),
      ["2月", "1", "3", "2", "66.7", "12", "—", "40", "2", "0.51", "0", "0", "0"],
      ["3月", "0", "0", "0", "—", "12", "—", "40", "2", "0.50", "1", "0", "2"],
      ...[4, 5, 6, 7, 8, 9].map(nothing),
      ["10月", "1", "1", "1", "100", "0", "0", "0", "0", "0", "0", "0", "0"],
    ]);
    expect(texts("安监01", "2021-01").map(([label]) => label)).toEqual(["合计", "1月"]);
  });

  it("sums its months, divides its own columns, and explains a month by its figure", () => {
    const [total, , february] = build("安监01").rows;
    expect(total?.cells[1]?.formula).toEqual({ kind: "sum", rows: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
    expect(total?.cells[4]?.formula).toEqual({ kind: "ratio", numerator: 3, denominator: 2 });
    expect(february?.cells[4]?.formula).toEqual({ kind: "ratio", numerator: 3, denominator: 2 });
    expect(february?.cells[8]?.source).toEqual({
      figure: "安全.打非治违查处数",
      asOf: "2021-10",
      within: { by: MONTH, of: "02" },
    });
    expect(total?.cells[8]?.value).toBe(evaluateFigure(database, namedFigure("安全.打非治违查处数"), "2021-10").value);
  });
});

describe("安监04", () => {
  it("holds the spring rush and what was done against the epidemic beside the year before", () => {
    expect(texts("安监04")).toEqual([
      ["春运", "起始日期", "—", "2021-01-28", "2020-01-10", "—", "—"],
      ["", "结束日期", "—", "2021-03-08", "2020-02-18", "—", "—"],
      ["", "天数", "天", "40", "40", "0", "0.0"],
      ["", "投入客车", "辆", "165", "150", "15", "10.0"],
      ["", "发送班次", "班次", "—", "—", "—", "—"],
      ["", "运送旅客", "人次", "56899", "—", "—", "—"],
      ["", "安全检查", "次", "—", "9", "—", "—"],
      ["", "责任事故", "起", "1", "0", "1", "—"],
      ["疫情防控", "疫苗接种小计", "人次", "273", "200", "73", "36.5"],
      ["", "机关职工", "人次", "35", "0", "35", "—"],
      ["", "出租车驾驶员", "人次", "238", "200", "38", "19.0"],
      ["", "核酸检测", "人次", "0", "0", "0", "—"],
      ["", "场站消杀", "人次", "0", "0", "0", "—"],
      ["", "健康登记小计", "人次", "0", "80", "-80", "-100.0"],
      ["", "乘客", "人次", "0", "80", "-80", "-100.0"],
    ]);
    expect(build("安监04").notes).toEqual([]);
  });

  it("says — for a year without a spring rush and for a year before that kept no record, never 0", () => {
    const alone = texts("安监04", "2020-10");
    expect(alone.slice(0, 4).map((cells) => cells.slice(3))).toEqual([
      ["2020-01-10", "—", "—", "—"],
      ["2020-02-18", "—", "—", "—"],
      ["40", "—", "—", "—"],
      ["150", "—", "—", "—"],
    ]);
    expect(alone[8]).toEqual(["疫情防控", "疫苗接种小计", "人次", "200", "—", "—", "—"]);
    expect(build("安监04", "2020-10").notes).toEqual(["没有2019年的春运记录。"]);
    const none = buildTable(figureDatabase(), "安监04", "2021-10");
    expect(none.rows.slice(0, 8).every(({ cells }) => cells.slice(3).every(({ text }) => text === "—"))).toBe(true);
    expect(none.notes).toEqual(["没有2021年的春运记录。", "没有2020年的春运记录。"]);
  });

  it("has live differences, growths and sums in the units of their lines", () => {
    const { rows } = build("安监04");
    expect(rows[3]?.cells.slice(3).map(({ formula }) => formula)).toEqual([
      null,
      null,
      { kind: "difference", minuend: 3, subtrahend: 4 },
      { kind: "growth", now: 3, before: 4 },
    ]);
    expect(rows[3]?.cells[5]?.measure).toEqual({ unit: "辆", decimals: 0 });
    expect(rows[8]?.cells[3]?.formula).toEqual({ kind: "sum", rows: [9, 10] });
    expect(rows[10]?.cells[4]?.source).toEqual({
      figure: "安全.疫情防控人次",
      asOf: "2020-10",
      within: { by: "事项+对象", of: "疫苗接种\u001f出租车驾驶员" },
    });
  });
});
