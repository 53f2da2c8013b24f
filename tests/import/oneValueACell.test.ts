/** Two values in one cell are never put together into a third; a time behind a day never moves it. */
import { describe, expect, it } from "vitest";
import { readOneCell } from "../support/readOneCell.ts";

describe("digits parted by a line break or a space", () => {
  it.each([
    ["road-works", "户数", "35\n12"],
    ["road-works", "户数", "35\r\n12"],
    ["road-works", "计划里程", "2.5\n3"],
    ["road-works", "计划投资", "100\n200"],
    ["road-works", "计划投资", "100 20"],
    ["road-works", "计划投资", "12 5"],
    ["road-works", "完成投资", "40 50"],
    ["road-works", "计划里程", "5 . 03"],
    ["road-works", "计划投资", "210\n.75"],
    ["road-works", "计划投资", "１２　５"],
    ["road-works", "开工日期", "2021\n0305"],
    ["road-works", "开工日期", "2021 03 05"],
    ["road-works", "计划完工", "2021\n10"],
    ["road-works", "年度", "20 21"],
    ["road-works", "年度", "20\n21"],
    ["bridges", "中心桩号", "K1+2 00"],
    ["bridges", "中心桩号", "1\n2.345"],
    ["bridges", "形象进度", "8\n5"],
  ])("%s %s %j is refused", (ledger, name, text) => {
    expect(readOneCell(ledger, name, text)).toMatch(/可能是两个值/);
  });

  it.each([
    ["road-works", "计划里程", "3.2~4.1"],
    ["road-works", "计划投资", "120/80"],
    ["road-works", "计划里程", "2.68、1.2"],
    ["road-works", "户数", "35+12"],
    ["road-works", "开工日期", "2021-03-05\n2021-03-08"],
  ])("two values with a sign between them, %s %s %j, are refused", (ledger, name, text) => {
    expect(readOneCell(ledger, name, text)).toMatch(/不是|可能是两个值/);
  });

  it("is one number where the spaces group it by three, and plain ones are said", () => {
    expect(readOneCell("road-works", "计划投资", "1 205.5")).toEqual([
      1_205_500_000,
      expect.stringContaining("千位分隔"),
    ]);
    expect(readOneCell("road-works", "计划投资", "1 205 000元")).toEqual([
      120_500_000,
      expect.stringContaining("千位分隔"),
    ]);
    expect(readOneCell("road-works", "户数", "1 205")).toEqual([1205, expect.stringContaining("千位分隔")]);
    expect(readOneCell("road-works", "计划投资", "1\u00a0205.5")).toBe(1_205_500_000);
    expect(readOneCell("road-works", "计划投资", "1\u202f205.5")).toBe(1_205_500_000);
    expect(readOneCell("road-works", "计划里程", " 3.945 ")).toBe(3945);
    expect(readOneCell("road-works", "计划里程", "3.945\n公里")).toBe(3945);
  });
});

describe("a time behind a day", () => {
  it.each([
    "2021-03-05 10:22:33",
    "2021-03-05 9:10",
    "2021/3/5 09:10",
    "2021年3月5日 9时10分",
    "2021年3月5日9点半",
    "2021年3月5日 上午9:10",
    "2021-03-05T10:22:33",
    "2021-03-05T23:30:00Z",
    "2021-03-05T23:30:00-08:00",
    "2021-03-05T00:30:00.000+08:00",
    "2021-03-05 下午3点",
  ])("%s is 2021-03-05, said", (text) => {
    expect(readOneCell("complaints", "受理日期", text)).toEqual(["2021-03-05", expect.stringContaining("时刻")]);
  });

  it.each(["2021-05-20T00:00:00", "2021-05-20 00:00", "2021-05-20T00:00:00+08:00", "2021-05-20T00:00:00Z"])(
    "%s is the day alone",
    (text) => {
      expect(readOneCell("road-works", "开工日期", text)).toBe("2021-05-20");
    },
  );

  it.each(["2021-02-30 10:00", "10:22:33", "2021-13-05T00:00:00"])("%s is no day", (text) => {
    expect(readOneCell("road-works", "开工日期", text)).toMatch(/没有|不是日期/);
  });
});
