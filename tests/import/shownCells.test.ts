/** A cell is what the screen shows, at the precision that is stored: numbers and days by their formats. */
import { describe, expect, it } from "vitest";
import type { SheetCell } from "../support/gridOf.ts";
import { type ReadingOptions, readOneCell } from "../support/readOneCell.ts";

const as = (format: string, number: number): SheetCell => ({ number, format });
const under = (readUnit: string): ReadingOptions => ({ column: { readUnit } });
const silent: ReadingOptions = { column: { readUnit: "万元", unitStated: false } };
const invested = (cell: SheetCell, options: ReadingOptions): unknown =>
  readOneCell("road-works", "计划投资", cell, options);

describe("a scale that the format or the header says", () => {
  // In 分: 120.5 万元 is 120,500,000.
  it.each<[string, number, ReadingOptions, number]>([
    ['0!.0,"万"', 1_205_000, under("万元"), 120_500_000],
    ['0!.0,"万"', 1_205_000, under("元"), 120_500_000],
    ['0!.0,"万元"', 1_205_000, silent, 120_500_000],
    ["0\\.0,", 1_205_000, under("万元"), 120_500_000],
    ["0!.0,", 1_205_000, silent, 120_500_000],
    ['[>=10000]0\\.0,"万元";0"元"', 1_205_000, under("万元"), 120_500_000],
    ['0!.0,"万"', 1_205_499, under("万元"), 120_549_900],
    ["#,##0.00,", 1_205_000, under("千元"), 120_500_000],
    ['#,##0.0,"千元"', 1_205_000, silent, 120_500_000],
    ["0.00,,", 120_500_000, under("百万元"), 12_050_000_000],
    ['0!.00,,"亿"', 250_000_000, silent, 25_000_000_000],
    ['0!.00,,"亿"', 250_000_000, under("元"), 25_000_000_000],
    ["0!.0,", 0, under("元"), 0],
  ])("%s of %d, %j", (format, number, options, fen) => {
    expect(invested(as(format, number), options)).toBe(fen);
  });

  it("moves kilometres too", () => {
    expect(readOneCell("road-works", "计划里程", as("0.000,", 3945), under("公里"))).toBe(3945);
    expect(readOneCell("road-works", "计划里程", as('0.000,"km"', 3945), under("公里"))).toBe(3945);
  });

  it.each<[string, number, ReadingOptions, string, string]>([
    ["#,##0,", 1_205_000, under("元"), "1205元", "1205000元"],
    ["#,##0,", 1_205_000, under("万元"), "1205万元", "1205000万元"],
    ["0!.0,", 1_205_000, under("元"), "120.5元", "1205000元"],
    ["#,##0,", 1_205_000, silent, "1205万元", "1205000万元"],
    ['#,##0,"元"', 1_205_000, under("元"), "1205元", "1205000"],
    ['0.0,"万元"', 1_205_000, under("万元"), "1205万元", "1205000"],
    ["0.00,,", 120_500_000, under("万元"), "120.5万元", "120500000万元"],
  ])("is refused with both readings where nothing says it: %s of %d, %j", (format, number, options, one, other) => {
    const why = invested(as(format, number), options);
    expect(why).toContain(`可能是 ${one}`);
    expect(why).toContain(`也可能是 ${other}`);
  });
});

describe("a unit beside the number", () => {
  it.each<[string, string, number, ReadingOptions, unknown]>([
    ["计划里程", '0"米"', 45, { column: { readUnit: "公里", unitStated: false } }, 45],
    ["计划里程", '0.0"km"', 2.5, under("公里"), 2500],
    ["计划投资", '#,##0"元"', 8000, silent, 800_000],
    ["计划投资", '"¥"#,##0.00', 12.5, under("万元"), 12_500_000],
    ["计划投资", "_ * #,##0.00_ ", 12.5, under("万元"), 12_500_000],
    ["计划投资", "[$¥-804]#,##0.00", 12.5, under("万元"), 12_500_000],
    ["计划投资", "¥#,##0.00_);(¥#,##0.00)", 12.5, under("万元"), 12_500_000],
    ["户数", '0"户"', 35, {}, 35],
    ["计划投资", "0.00E+00", 12.5, under("万元"), 12_500_000],
  ])("%s %s of %d", (name, format, number, options, stored) => {
    expect(readOneCell("road-works", name, as(format, number), options)).toEqual(stored);
  });

  it.each<[string, string, number, string, number]>([
    ["计划投资", '#,##0.00"元"', 1_205_000, "万元", 120_500_000],
    ["计划投资", '0.00"亿元"', 1.2, "万元", 12_000_000_000],
    ["计划投资", '0.0"千元"', 12, "万元", 1_200_000],
    ["计划投资", '0"万"', 12, "元", 12_000_000],
    ["计划里程", '0"m"', 3945, "公里", 3945],
    ["计划里程", '0.0"公里"', 2.5, "米", 2500],
  ])("wins over the header's and says so: %s %s of %d under %s", (name, format, number, header, stored) => {
    const read = readOneCell("road-works", name, as(format, number), under(header));
    expect(read).toEqual([stored, expect.stringContaining(`写的是${header}，已按`)]);
  });

  it.each<[string, string, number]>([
    ["计划里程", '0"户"', 45],
    ["计划里程", '0"万元"', 45],
    ["计划投资", '"约"0', 45],
    ["计划投资", "0%", 0.85],
    ["计划投资", '"已拨付"', 1],
  ])("of another kind is refused: %s %s", (name, format, number) => {
    expect(readOneCell("road-works", name, as(format, number), {})).toMatch(/不是数字/);
  });

  it("a number that its format does not show is read and said, a zero is 0", () => {
    expect(invested(as(";;;", 12.5), under("万元"))).toEqual([12_500_000, expect.stringContaining("不显示")]);
    expect(invested(as(";;;", 0), under("万元"))).toBe(0);
    expect(invested(as('0;-0;"—"', 0), under("万元"))).toBe(0);
  });
});

describe("a percent sign", () => {
  it.each<[string, number, number]>([
    ['0"%"', 50, 5000],
    ['0"%"', 100, 10_000],
    ['0.0"%"', 0.5, 50],
    ['0.0"%"', 1, 100],
    ['0"％"', 85, 8500],
    ["0\\%", 85, 8500],
    ["0%", 0.5, 5000],
    ["0.00%", 0.005, 50],
    ["0%;-0%", 1, 10_000],
  ])("%s of %d", (format, number, hundredths) => {
    for (const percentScale of [100, 10_000, null])
      expect(readOneCell("bridges", "形象进度", as(format, number), { column: { percentScale } })).toBe(hundredths);
  });

  it.each<[string, number]>([
    ['0!.0"%"', 85],
    ["0,", 85_000],
    ['"约"0"%"', 50],
  ])("%s is refused", (format, number) => {
    expect(readOneCell("bridges", "形象进度", as(format, number), {})).toMatch(/存的是/);
  });
});

describe("a code, a name and a phone number", () => {
  it.each<[string, string, string, number, string]>([
    ["complaints", "编号", '"2021-"000', 1, "2021-001"],
    ["complaints", "编号", "0000", 12, "0012"],
    ["complaints", "编号", '"DH"00000000', 20_210_003, "DH20210003"],
    ["complaints", "联系电话", "00000000000", 8_748_881_234, "08748881234"],
    ["complaints", "联系电话", "0000-0000000", 8_748_881_234, "0874-8881234"],
    ["road-works", "路线名称", '"K"0"路"', 7, "K7路"],
    ["road-works", "自然村", '0"组"', 3, "3组"],
    ["complaints", "编号", "0.00E+00", 8_748_881_234, "8748881234"],
    ["complaints", "编号", "#,##0", 12_345, "12345"],
    ["complaints", "编号", "0.00", 12, "12"],
    ["complaints", "编号", "@", 12, "12"],
  ])("%s %s %s of %d is %s", (ledger, name, format, number, text) => {
    expect(readOneCell(ledger, name, as(format, number), {})).toBe(text);
  });

  it.each<[string, string, string, number]>([
    ["road-works", "自然村", 'm"-"d', 44_257],
    ["road-works", "路线名称", 'm"月"d"日"', 44_317],
    ["road-cases", "案号", "mmm-yy", 44_256],
    ["road-cases", "案号", "yyyy-m", 44_256],
    ["complaints", "编号", "yyyy/m/d", 44_256],
    ["road-works", "乡镇", "m-d", 44_257],
    ["road-works", "状态", "yyyy/m/d", 44_257],
    ["complaints", "编号", "h:mm", 0.40694],
  ])("%s %s that a sheet program made a date of (%s) is refused", (ledger, name, format, number) => {
    expect(readOneCell(ledger, name, as(format, number), {})).toMatch(/是日期：可能是编号或名称/);
  });

  it.each<[string, string, number, string]>([
    ["备注", "yyyy/m/d", 44_477, "2021/10/8"],
    ["备注", 'm"月"d"日"', 44_477, "10月8日"],
    ["备注", 'yyyy"年"m"月"', 44_477, "2021年10月"],
    ["备注", "0%", 0.85, "85%"],
    ["备注", '#,##0"元"', 8000, "8,000元"],
  ])("in a note (%s, %s) stands as it is shown", (name, format, number, text) => {
    expect(readOneCell("road-works", name, as(format, number), {})).toBe(text);
  });
});

describe("a day or a time where a number belongs", () => {
  it.each<[string, string, string, number]>([
    ["road-works", "计划里程", "yyyy/m/d", 3.945],
    ["road-works", "户数", "m/d", 44_210],
    ["road-works", "计划投资", "yyyy/m/d", 44_210],
    ["road-works", "计划投资", "h:mm", 0.5],
    ["bridges", "中心桩号", "yyyy/m/d", 44_210],
    ["bridges", "形象进度", "m/d", 44_210],
    ["road-works", "年度", "yyyy/m/d", 44_210],
    ["road-works", "年度", 'yyyy"年"m"月"', 44_210],
  ])("%s %s %s is refused", (ledger, name, format, number) => {
    expect(readOneCell(ledger, name, as(format, number), {})).toMatch(/是日期，不是应填的数/);
  });

  it("is a year where the year alone is shown", () => {
    expect(readOneCell("road-works", "年度", as("yyyy", 44_210), {})).toBe(2021);
    expect(readOneCell("road-works", "年度", as('yyyy"年"', 44_210), {})).toBe(2021);
    expect(readOneCell("road-works", "年度", as('0"年"', 2021), {})).toBe(2021);
  });
});

describe("a day whose format hides a part of it", () => {
  const started = (format: string, number: number, year: number | null = 2021): unknown =>
    readOneCell("road-works", "开工日期", as(format, number), { year });
  const due = (format: string, number: number): unknown =>
    readOneCell("road-works", "计划完工", as(format, number), { year: 2021 });

  it("is known to the month where the day is hidden", () => {
    for (const format of ['yyyy"年"m"月"', "yyyy-m", "yyyy/mm", "mmm-yy", "[$-804]yyyy年m月"])
      expect(started(format, 44_317)).toBe("2021-05");
    expect(readOneCell("complaints", "受理日期", as('yyyy"年"m"月"', 44_317), {})).toMatch(/只显示到月，这里要写明日/);
  });

  it("is refused where the month is hidden too", () => {
    for (const format of ["yyyy", 'yyyy"年"', "yy"]) {
      expect(started(format, 44_197)).toMatch(/只显示年份/);
      expect(due(format, 44_197)).toMatch(/只显示年份/);
    }
    expect(started("d", 44_197)).toMatch(/没有写明年月日/);
    expect(started("h:mm", 0.40694)).toMatch(/没有写明年月日/);
  });

  it("is of the sheet's year, or refused with both", () => {
    expect(started('m"月"d"日"', 44_336)).toBe("2021-05-20");
    expect(started("m/d", 44_336)).toBe("2021-05-20");
    expect(due('m"月"', 44_501)).toBe("2021-11");
    expect(started('m"月"', 44_336)).toBe("2021-05");
    for (const wrong of [
      started('m"月"d"日"', 44_701),
      started("m/d", 44_628),
      due('m"月"', 44_866),
      started("mm-dd", 44_628),
    ])
      expect(wrong).toMatch(/单元格中是 2022 年，本表是 2021 年/);
    expect(started("m/d", 44_701, null)).toBe("2022-05-20");
  });

  it("loses a time only with a word about it", () => {
    expect(started("yyyy/m/d h:mm", 44_260.40694)).toEqual(["2021-03-05", expect.stringContaining("时刻")]);
    expect(started("yyyy/m/d h:mm", 44_260)).toBe("2021-03-05");
    // One second before midnight is of its own day, a rounding error is not.
    expect(started("yyyy/m/d h:mm", 44_260.99999)).toEqual(["2021-03-05", expect.stringContaining("时刻")]);
    expect(started("yyyy/m/d", 44_260.9999999999)).toBe("2021-03-06");
  });
});
