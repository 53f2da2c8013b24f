import { describe, expect, it } from "vitest";
import { evaluateFigure, namedFigure } from "../../db/figures/index.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { investmentDatabase } from "./investmentDatabase.ts";
import { shownTexts } from "./shownTexts.ts";

const { database } = investmentDatabase();
const build = (id: string, asOf = "2021-10") => buildTable({ database }, id, asOf);
const texts = (id: string, asOf = "2021-10"): string[][] => shownTexts(build(id, asOf));
const figureValue = (id: string): string | null => evaluateFigure(database, namedFigure(id), "2021-10").value;

describe("交统01", () => {
  it("holds every target of the year against its figure, in the target's own unit", () => {
    expect(texts("交统01")).toEqual([
      ["1", "项目入库", "—", "亿元", "10.00", "0.15", "1.5", "-9.85", "—", "—"],
      ["2", "固定资产投资出数", "不含高速公路", "亿元", "0.02", "0.01", "60.5", "-0.01", "0.00", "—"],
      ["3", "公路运输总周转量增速", "—", "％", "8.0", "—", "—", "—", "—", "—"],
      ["4", "旅游公路", "—", "个", "3", "—", "—", "—", "—", "—"],
    ]);
    expect(build("交统01").notes).toContain("“旅游公路”没有对应的指标，完成情况请另行填报。");
  });

  it("explains what is done by its figure, and leads from the line to the target", () => {
    const [first] = build("交统01").rows;
    expect(first?.record?.ledger).toBe("annual-targets");
    expect(first?.cells[5]).toMatchObject({
      value: figureValue("固投.入库总投资"),
      source: { figure: "固投.入库总投资", asOf: "2021-10", within: null },
    });
    expect(first?.cells[7]?.formula).toEqual({ kind: "difference", minuend: 5, subtrahend: 4 });
    expect(first?.cells[4]?.measure).toEqual({ unit: "亿元", decimals: 2 });
  });

  it("tells a target of growth in points, and of no other", () => {
    const three = texts("交统01", "2021-01");
    expect(three[2]).toEqual(["3", "公路运输总周转量增速", "—", "％", "8.0", "10.1", "—", "2.1", "—", "—"]);
  });

  it("says what to do where no target was set", () => {
    const { rows, notes } = buildTable(figureDatabase(), "交统01", "2021-10");
    expect([rows, notes]).toEqual([[], ["年度目标任务台账中没有本年度的目标。"]]);
  });
});

describe("交统02", () => {
  it("lists what was entered in the period by category, with how many there are", () => {
    expect(texts("交统02")).toEqual([
      ["合计", "3项", "", "", "", "", "1500.01", "", ""],
      ["农村公路小计", "1项", "", "", "", "", "1000.00", "", ""],
      ["大庄公路", "2020-530304-48-01-000001", "农村公路", "—", "—", "大庄乡、月望乡", "1000.00", "2021-02-01", "在建"],
      ["桥梁隧道小计", "2项", "", "", "", "", "500.01", "", ""],
      ["月望桥", "—", "桥梁隧道", "—", "—", "—", "300.01", "2021-01-31", "在建"],
      ["小河桥", "—", "桥梁隧道", "—", "—", "—", "200.01", "2021-10-31", "在建"],
    ]);
    expect(build("交统02").rows[0]?.cells[7]).toMatchObject({
      value: "1500.01",
      formula: { kind: "sum", rows: [2, 4, 5] },
    });
  });
});

describe("交统03", () => {
  it("has the totals without expressways and of them, then categories with their projects", () => {
    expect(texts("交统03")).toEqual([
      ["合计（不含高速）", "1300.01", "61.01", "121.01", "32.00", "—", "—", "—", "100.00", ""],
      ["高速公路合计", "400000.00", "0", "5000.00", "—", "—", "—", "—", "—", ""],
      ["绕城高速", "400000.00", "0", "5000.00", "—", "—", "—", "—", "—", "—"],
      ["农村公路小计", "1000.00", "40.01", "100.01", "25.00", "—", "175.01", "17.5", "100.00", ""],
      ["大庄公路", "1000.00", "40.01", "100.01", "25.00", "—", "175.01", "17.5", "100.00", "路面铺筑"],
      ["桥梁隧道小计", "300.01", "20.00", "20.00", "7.00", "—", "20.00", "6.7", "—", ""],
      ["小河桥", "—", "0", "0", "7.00", "—", "—", "—", "0", "—"],
      ["月望桥", "300.01", "20.00", "20.00", "—", "—", "20.00", "6.7", "—", "—"],
      ["未在项目库中小计", "—", "1.00", "1.00", "—", "—", "—", "—", "—", ""],
      ["无名项目", "—", "1.00", "1.00", "—", "—", "—", "—", "—", "—"],
    ]);
  });

  it("has in its totals what the figures of the summary say", () => {
    const [others, expressways] = build("交统03").rows;
    const inTenThousands = (id: string): number => Math.round(Number(figureValue(id)) * 100_000_000) / 10_000;
    expect(Number(others?.cells[2]?.exact ?? others?.cells[2]?.value)).toBe(inTenThousands("固投.本月出数"));
    expect(Number(others?.cells[3]?.exact ?? others?.cells[3]?.value)).toBe(inTenThousands("固投.出数"));
    expect(Number(expressways?.cells[3]?.value)).toBe(inTenThousands("固投.高速出数合计"));
  });

  it("explains a project's number by the project, and computes rates and sums in the workbook", () => {
    const { rows } = build("交统03");
    expect(rows[4]?.cells[3]?.source).toEqual({
      figure: "固投.完成投资",
      asOf: "2021-10",
      within: { by: "项目类别+项目", of: "农村公路\u001f大庄公路" },
    });
    // Nine months of the year before did not come in: no growth, and no formula that would show one.
    expect(rows[4]?.cells[5]).toMatchObject({ text: "—", formula: null });
    expect(rows[4]?.cells[7]?.formula).toEqual({ kind: "ratio", numerator: 6, denominator: 1 });
    expect(rows[0]?.cells[3]?.formula).toEqual({ kind: "sum", rows: [4, 6, 7, 9] });
    expect(rows[5]?.cells[3]?.formula).toEqual({ kind: "sum", rows: [6, 7] });
  });
});

describe("交统04", () => {
  it("has every month up to the as-of month, alone, summed up and beside the year before; a missing report is no zero", () => {
    const rows = texts("交统04", "2021-03");
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ["合计", "3.00", "3.00", "3.00", "—"],
      ["1月", "1.50", "1.50", "1.00", "50.0"],
      ["2月（未报）", "—", "1.50", "2.00", "—"],
      ["3月", "1.50", "3.00", "3.00", "—"],
    ]);
    expect(rows[1]?.slice(17)).toEqual(["1112.00", "1112.00", "1010.00", "10.1"]);
    expect(rows[2]?.slice(17)).toEqual(["—", "1112.00", "2020.00", "—"]);
    expect(build("交统04", "2021-03").notes).toEqual(["公路运输周转量月报：1－3月（2月未报）。"]);
  });

  it("sums the months alone into what has come up to each", () => {
    const { rows } = build("交统04", "2021-03");
    expect(rows[3]?.cells[2]?.formula).toEqual({ kind: "sum", rows: [1, 2, 3], column: 1 });
    expect(rows[0]?.cells[1]?.formula).toEqual({ kind: "sum", rows: [1, 2, 3] });
    expect(rows[1]?.cells[4]?.formula).toEqual({ kind: "growth", now: 2, before: 3 });
    expect(rows[1]?.cells[1]?.source).toEqual({
      figure: "固投.客运量",
      asOf: "2021-03",
      within: { by: "月份", of: "01" },
    });
    expect(rows[1]?.cells[2]?.source).toEqual({ figure: "固投.客运量", asOf: "2021-01", within: null });
  });
});

describe("交统06", () => {
  it("has a column for every approval, also for one the bureau added, as it stood at the end of the month", () => {
    const model = build("交统06");
    const headers = model.header.map(({ text }) => text);
    expect(headers.slice(1, 5)).toEqual(["工程", "环境影响评价", "水土保持", "矿产压覆"]);
    const rows = texts("交统06");
    const at = (row: number, header: string): string | undefined => rows[row]?.[headers.indexOf(header) - 1];
    expect([at(1, "水土保持"), at(1, "用地报批"), at(1, "用海论证"), at(1, "文物调查")]).toEqual([
      "已批复（云水审〔2021〕3号，2021-03-05）",
      "已上报",
      "编制中",
      "—",
    ]);
    expect(rows.map((row) => [row[0], ...row.slice(-2)])).toEqual([
      ["合计", "4", "1"],
      ["绕城高速", "3", "1"],
      ["大庄隧道", "1", "0"],
    ]);
  });
});

describe("交统07", () => {
  it("has every work with its townships in the official order, as of the month", () => {
    expect(texts("交统07")).toEqual([
      ["合计", "150.00", "100.00", "66.7", "8", "2", "25.0", "2", "1"],
      ["大庄隧道小计", "0", "0", "—", "0", "0", "—", "1", "1"],
      ["大庄乡", "0", "0", "—", "0", "0", "—", "1", "1"],
      ["绕城高速小计", "150.00", "100.00", "66.7", "8", "2", "25.0", "1", "0"],
      ["通泉街道", "50.00", "33.34", "66.7", "8", "2", "25.0", "1", "0"],
      ["大庄乡", "100.00", "66.66", "66.7", "0", "0", "—", "0", "0"],
    ]);
  });
});

describe("综合01", () => {
  it("has every work area on one page, its rates with the calendar beside them", () => {
    const rows = texts("综合01");
    expect(rows[0]).toEqual(["固定资产投资", "项目入库", "亿元", "10.00", "0.15", "1.5", "83.3", "滞后 81.8", "0"]);
    expect(rows.map(([area]) => area).filter((area) => area !== "")).toEqual([
      "固定资产投资",
      "重点工程",
      "四好农村路",
      "运输安全与行业监管",
      "党建与为民办实事",
      "党风廉政建设",
      "服务与作风",
    ]);
    expect(build("综合01").columns[5]).toMatchObject({ kind: "percent", bar: true });
  });
});
