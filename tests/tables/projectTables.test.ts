import { describe, expect, it } from "vitest";
import { buildTable } from "../../electron/tables/index.ts";
import { bureauDatabase } from "./bureauDatabase.ts";
import { shownTexts } from "./shownTexts.ts";

const { database } = bureauDatabase();

/** The shown texts of all rows of a table. */
function texts(id: string): string[][] {
  return shownTexts(buildTable({ database }, id, "2021-10"));
}

describe("交统05", () => {
  it("has every section with what was reached in the year up to the month, on it or on the whole work", () => {
    // 30.123456 of 40, and of 50 in all.
    expect(texts("交统05")).toEqual([
      ["合计", "2项", "40.500", "38.000", "5.000", "", "50.00", "", "", "", "30.12", "60.2", "", ""],
      [
        "绕城高速",
        "北段",
        "30.500",
        "28.000",
        "2.500",
        "双向四车道",
        "40.00",
        "2019-06-01",
        "—",
        "—",
        "30.12",
        "75.3",
        "在建",
        "2021-03-01 开工；2021-09-30 主线建成",
      ],
      [
        "绕城高速",
        "南段",
        "10.000",
        "10.000",
        "2.500",
        "双向四车道",
        "10.00",
        "—",
        "—",
        "—",
        "0",
        "0.0",
        "前期工作",
        "2021-03-01 开工",
      ],
    ]);
    expect(buildTable({ database }, "交统05", "2021-10").unitText).toBe("计量单位：公里、亿元");
  });
});

describe("党建02", () => {
  it("has the year's projects in the order of their entry, with the rate of their own money", () => {
    expect(texts("党建02")).toEqual([
      ["合计", "2项", "", "5.500", "120.00", "33.33", "27.8", "", "", "", "", ""],
      [
        "大月公路",
        "公路改造",
        "大庄乡、月望乡",
        "5.500",
        "100.00",
        "33.33",
        "33.3",
        "2021-02-01",
        "2021-11",
        "—",
        "在建",
        "路基完成",
      ],
      ["公交站台", "公交优化", "通泉街道", "—", "20.00", "0", "0.0", "—", "—", "—", "未开工", "—"],
    ]);
  });
});

describe("服务02", () => {
  it("has who looks after which township, in the townships' order", () => {
    expect(texts("服务02")).toEqual([
      ["合计", "2项", "", "6"],
      ["李某", "规划科", "通泉街道", "2"],
      ["张某", "办公室", "大庄乡", "4"],
    ]);
  });
});
