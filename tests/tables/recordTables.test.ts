import { describe, expect, it } from "vitest";
import { buildTable } from "../../electron/tables/index.ts";
import { ruralDatabase } from "./ruralDatabase.ts";
import { shownTexts } from "./shownTexts.ts";

const { database, add } = ruralDatabase();

/** The shown texts of a table's rows in which the first cell, or one behind it, is the word. */
function rows(id: string, word: string): string[][] {
  const texts = shownTexts(buildTable({ database }, id, "2021-10"));
  return texts.filter((cells) => cells.includes(word));
}

const TOWNSHIPS = [
  "通泉街道",
  "鸡头村街道",
  "王家庄街道",
  "张安屯街道",
  "旧县街道",
  "马过河镇",
  "纳章镇",
  "马鸣乡",
  "大庄乡",
  "月望乡",
];

describe("农路02", () => {
  it("has every township's 小计 with its routes behind it", () => {
    const found = buildTable({ database }, "农路02", "2021-10").rows;
    const routes: Record<string, string[]> = { 大庄乡: ["丙线"], 月望乡: ["石箐线", "=1+1"] };
    expect(found.map(({ kind, record, cells }) => [kind, record !== null, cells[1]?.text, cells[5]?.text])).toEqual([
      ["total", false, "合计", ""],
      ...TOWNSHIPS.flatMap((name) => [
        ["subtotal", false, `${name}小计`, ""],
        ...(routes[name] ?? []).map((road) => ["detail", true, name, road]),
      ]),
    ]);
  });

  it("has the month's progress, its own numbers as they are, and says where they do not add up", () => {
    expect(rows("农路02", "石箐线")).toEqual([
      [
        "月望乡",
        "小屯",
        "石箐",
        "42",
        "石箐线",
        "C101530304",
        "3.945",
        "1.500",
        "4.50",
        "水泥混凝土",
        "150.01",
        "60.00",
        "2021-03-01",
        "2021-12",
        "—",
        "在建",
        "雨季停工",
      ],
    ]);
    // 150.005 + 20.005 = 170.01: both halves are rounded up, for a record's numbers are never changed.
    expect(rows("农路02", "=1+1")[0]?.slice(10, 12)).toEqual(["20.01", "20.01"]);
    const { notes } = buildTable({ database }, "农路02", "2021-10");
    expect(notes).toContain("因四舍五入，分项之和与合计可能有尾差。");
    expect(rows("农路02", "月望乡小计")).toEqual([
      ["月望乡小计", "2条", "", "42", "", "", "4.945", "2.500", "", "", "170.01", "80.01", "", "", "", "", ""],
    ]);
    expect(rows("农路02", "丙线")[0]?.slice(6, 16)).toEqual([
      "2.000",
      "0",
      "—",
      "—",
      "—",
      "0",
      "—",
      "—",
      "—",
      "未开工",
    ]);
    expect(rows("农路02", "合计")).toEqual([
      ["合计", "3条", "", "42", "", "", "6.945", "2.500", "", "", "170.01", "80.01", "", "", "", "", ""],
    ]);
  });

  it("sums a 小计 over its own routes and 合计 over all", () => {
    const found = buildTable({ database }, "农路02", "2021-10").rows;
    const sums = found.map(({ cells }) => cells[7]?.formula).filter((formula) => formula);
    expect(sums).toEqual([
      { kind: "sum", rows: [10, 12, 13] },
      { kind: "sum", rows: [10] },
      { kind: "sum", rows: [12, 13] },
    ]);
  });
});

describe("农路04", () => {
  it("has every bridge with the rate of its own money", () => {
    expect(rows("农路04", "大坡桥")).toEqual([
      [
        "大庄乡",
        "大坡桥",
        "昆曲线",
        "K12+345",
        "32.50",
        "7.00",
        "四类",
        "加固",
        "80.00",
        "20.00",
        "25.0",
        "—",
        "—",
        "—",
        "30.0",
        "在建",
      ],
    ]);
    expect(rows("农路04", "小坡桥")[0]?.slice(8)).toEqual([
      "40.00",
      "40.00",
      "100",
      "—",
      "—",
      "2021-05-05",
      "100",
      "完工",
    ]);
    expect(rows("农路04", "月望桥")[0]?.slice(8)).toEqual(["—", "0", "—", "—", "—", "—", "0.0", "未开工"]);
    expect(rows("农路04", "大庄乡小计")[0]?.slice(8, 11)).toEqual(["120.00", "60.00", "50.0"]);
    expect(rows("农路04", "月望乡小计")[0]?.slice(8, 11)).toEqual(["—", "0", "—"]);
    expect(rows("农路04", "合计")[0]?.slice(8, 11)).toEqual(["120.00", "60.00", "50.0"]);
  });
});

describe("农路05", () => {
  it("has every project with its stakes and the rate of its own length", () => {
    expect(rows("农路05", "甲线安防")).toEqual([
      [
        "马鸣乡",
        "甲线安防",
        "K0+000",
        "K4+000",
        "4.000",
        "1.000",
        "25.0",
        "1500.50",
        "12",
        "60.00",
        "15.50",
        "—",
        "—",
        "—",
        "在建",
      ],
    ]);
    expect(rows("农路05", "乙线安防")[0]?.slice(4, 11)).toEqual(["2.000", "0", "0.0", "—", "—", "—", "0"]);
    expect(rows("农路05", "合计")[0]?.slice(4, 11)).toEqual([
      "6.000",
      "1.000",
      "16.7",
      "1500.50",
      "12",
      "60.00",
      "15.50",
    ]);
  });
});

describe("农路06", () => {
  it("has what was not finished before the year, without subtotals", () => {
    expect(shownTexts(buildTable({ database }, "农路06", "2021-10"))).toEqual([
      ["合计", "1项", "", "", "20.500", "8000.00", "", "1200.50", ""],
      ["龙家冲公路", "县城至龙家冲", "四级", "三级", "20.500", "8000.00", "在建", "1200.50", "15.0"],
    ]);
  });
});

describe("a table of records", () => {
  it("puts a township that is not official behind the others and says so", () => {
    add("bridges", { 年度: "2021", 乡镇: "旧名镇", 桥梁名称: "老桥" });
    const model = buildTable({ database }, "农路04", "2021-10");
    const { notes } = model;
    expect(
      shownTexts(model)
        .slice(-2)
        .map(([label]) => label),
    ).toEqual(["旧名镇小计", "旧名镇"]);
    expect(notes).toContain("“旧名镇”不在乡（镇）、街道名录中，单列于后，请核对。");
  });
});
