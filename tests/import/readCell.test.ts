import { describe, expect, it } from "vitest";
import { stakeText } from "../../db/exact/stakeText.ts";
import type { MatchedColumn } from "../../electron/import/meaning/MatchedTable.ts";
import type { SheetCell } from "../support/gridOf.ts";
import { readOneCell } from "../support/readOneCell.ts";

/** Reads one cell as a field of a ledger: [value, note], "blank", or why it is wrong. */
function read(
  ledger: string,
  name: string,
  cell: SheetCell,
  column: Partial<MatchedColumn> = {},
  date1904 = false,
): unknown {
  return readOneCell(ledger, name, cell, { column, date1904 });
}

const wrong = (why: string): unknown => expect.stringContaining(why);
const road = (name: string, cell: SheetCell, column?: Partial<MatchedColumn>, date1904?: boolean): unknown =>
  read("road-works", name, cell, column, date1904);

describe("lengths, in metres", () => {
  it.each<[SheetCell, unknown]>([
    [3.945, 3945],
    ["3.945", 3945],
    ["３．９４５", 3945],
    [" 3.945 ", 3945],
    ["3.945公里", 3945],
    ["3.945 km", 3945],
    ["3945米", [3945, expect.stringContaining("单位是米，表头或表题写的是公里")]],
    ["3945m", [3945, expect.stringContaining("已按米换算")]],
    [3.9449999999999998, 3945],
    [0.1 + 0.2, 300],
    [0, 0],
    ["0", 0],
    ["1,234.5", 1_234_500],
    ["—", "blank"],
    ["／", "blank"],
    ["无", "blank"],
    ["3公里多", wrong("“3公里多”不是数字")],
    ["三公里", wrong("“三公里”不是数字")],
    ["约3", wrong("“约3”不是数字")],
    ["3.9.5", wrong("“3.9.5”不是数字")],
    ["12万元", wrong("“12万元”不是数字（单位应为公里）")],
    [-1, wrong("里程不能为负数")],
    [{ error: "#REF!" }, wrong("单元格是错误值 #REF!，请改成应填的内容")],
    [{ error: "#N/A" }, wrong("单元格是错误值 #N/A，请改成应填的内容")],
    [3.94567, [3946, "3.94567 的小数位超过“米”，已四舍五入"]],
    [3.9454, [3945, "3.9454 的小数位超过“米”，已四舍五入"]],
  ])("%j", (cell, value) => {
    expect(road("计划里程", cell)).toEqual(value);
  });

  it("follow the unit of the column, and the cell's own before it", () => {
    expect(road("计划里程", 3945, { readUnit: "米" })).toBe(3945);
    expect(road("计划里程", "3.945公里", { readUnit: "米", unitStated: false })).toBe(3945);
    expect(road("计划里程", 3945.4, { readUnit: "米" })).toEqual([3945, expect.stringContaining("四舍五入")]);
  });
});

describe("money, in 分", () => {
  it.each<[SheetCell, number]>([
    [366.88, 366_880_000],
    ["366.88万元", 366_880_000],
    ["3876元", 387_600],
    ["3,876元", 387_600],
    ["0.5亿元", 5_000_000_000],
    ["3，668.88", 3_668_880_000],
    [0.000001, 1],
  ])("%j", (cell, fen) => {
    expect(road("计划投资", cell, { unitStated: false })).toBe(fen);
  });

  it.each(["2OO.5", "3,66.88", "366..88", "366。88", "1.2.3万元", "三百万", "￥12"])("%s is no number", (text) => {
    expect(road("计划投资", text)).toMatch(/不是数字/);
  });

  it("follow a column in 元", () => {
    expect(road("计划投资", 3_668_800, { readUnit: "元" })).toBe(366_880_000);
    expect(road("计划投资", "366.88万元", { readUnit: "元" })).toEqual([
      366_880_000,
      expect.stringContaining("单位是万元，表头或表题写的是元"),
    ]);
  });
});

describe("counts and metres", () => {
  it("are whole, and say so", () => {
    expect(road("户数", 101)).toBe(101);
    expect(road("户数", "１０１")).toBe(101);
    expect(road("户数", "101户")).toBe(101);
    expect(road("户数", 101.5)).toMatch(/不是整数/);
    expect(road("户数", "二十")).toMatch(/不是数字/);
    expect(road("路面宽度", 3.5)).toBe(350);
    expect(road("路面宽度", "3.5m")).toBe(350);
  });
});

describe("days", () => {
  it.each<SheetCell>([
    "2021-05-09",
    "2021-5-9",
    "2021.5.9",
    "2021.05.09",
    "2021/5/9",
    "2021年5月9日",
    "2021 年 5 月 9 日",
    "２０２１年５月９日",
    "20210509",
    20_210_509,
    { number: 44_325, format: "yyyy/m/d" },
    { number: 44_325, format: 'yyyy"年"m"月"d"日"' },
    "2021-05-09 00:00:00",
  ])("%j is 2021-05-09", (cell) => {
    expect(road("开工日期", cell)).toBe("2021-05-09");
  });

  it("count from 1904 where the workbook does", () => {
    expect(road("开工日期", { number: 44_325 - 1462, format: "yyyy/m/d" }, {}, true)).toBe("2021-05-09");
  });

  it("lose a time of day only with a word about it", () => {
    expect(road("开工日期", { number: 44_325.5, format: "yyyy/m/d h:mm" })).toEqual([
      "2021-05-09",
      "单元格带有时刻，只取日期",
    ]);
  });

  it("that the screen shows as a number are read with a word about it", () => {
    const said = (what: string) => `单元格没有日期格式，显示的是数，已按${what}读取，请核对`;
    expect(road("开工日期", 44_325)).toEqual(["2021-05-09", said("日期")]);
    expect(road("开工日期", 44_325.5)).toEqual(["2021-05-09", expect.stringContaining("单元格带有时刻")]);
    expect(read("investment-monthly", "月份", 44_470)).toEqual(["2021-10", said("年月")]);
  });

  it.each<SheetCell>(["2021.5", "2021年5月", "2021/5", "2021-05", "202105", "2021年5月份", 2021.5])(
    "%j is known to the month",
    (cell) => {
      expect(road("开工日期", cell)).toBe("2021-05");
      expect(read("complaints", "受理日期", cell)).toMatch(/只有年月，缺少日/);
    },
  );

  it.each<[SheetCell, RegExp]>([
    ["2021-02-30", /没有“2021-02-30”这一天/],
    ["2021-13-01", /没有/],
    ["5月9日", /不是日期/],
    ["21.5.9", /不是日期/],
    ["20221-05-01", /不是日期/],
    ["二〇二一年五月九日", /不是日期/],
    [509, /不是日期/],
    ["在建", /不是日期/],
  ])("%j is refused", (cell, why) => {
    expect(road("开工日期", cell)).toMatch(why);
  });
});

describe("months", () => {
  it.each<SheetCell>([
    "2021-10",
    "2021年10月",
    "2021年10月底",
    "2021/10",
    "202110",
    202_110,
    "2021.10",
    "2021年10月31日",
    "2021-10-15",
  ])("%j is 2021-10", (cell) => {
    expect(road("计划完工", cell)).toBe("2021-10");
  });

  it.each<SheetCell>(["2021.1", 2021.1])("%j may be October and is refused", (cell) => {
    expect(road("计划完工", cell)).toMatch(/可能是 1 月，也可能是丢了 0 的 10 月/);
  });

  it.each<SheetCell>(["2021-13", "10月", "年底", 13])("%j is refused", (cell) => {
    expect(road("计划完工", cell)).toMatch(/不是年月/);
  });
});

describe("percentages, in hundredths", () => {
  const percent = (cell: SheetCell, column: Partial<MatchedColumn>): unknown =>
    read("bridges", "形象进度", cell, column);

  it.each<[SheetCell, number | null, unknown]>([
    [85, 100, 8500],
    ["85", 100, 8500],
    ["85%", null, 8500],
    ["85％", null, 8500],
    ["８５％", null, 8500],
    ["0.85%", null, 85],
    [0.85, 10_000, 8500],
    ["0.85", 10_000, 8500],
    [1, 10_000, 10_000],
    [0.29, 10_000, 2900],
    [{ number: 0.85, format: "0%" }, null, 8500],
    [{ number: 1, format: "0.0%" }, 100, 10_000],
    [0, null, 0],
    [100, 100, 10_000],
  ])("%j at scale %j", (cell, percentScale, value) => {
    expect(percent(cell, { percentScale })).toBe(value);
  });

  it.each<[SheetCell, number | null, RegExp]>([
    [0.85, null, /可能是 0.85％，也可能是 85％/],
    [0.29, null, /可能是 0.29％，也可能是 29％/],
    [1, null, /可能是 1％，也可能是 100％/],
    [150, 100, /不能大于 100|0 与 100％ 之间/],
    ["150%", null, /不能大于 100/],
    [1.5, 10_000, /0 与 100％ 之间/],
    [-5, 100, /不能为负数|之间/],
    ["过半", 100, /不是数字/],
  ])("%j at scale %j is refused", (cell, percentScale, why) => {
    expect(percent(cell, { percentScale })).toMatch(why);
  });

  it("refuse a small number in a column of whole percents that does not say ％", () => {
    expect(percent(0.5, { percentScale: 100, unitStated: false })).toMatch(/也可能是 50％/);
    expect(percent(0.5, { percentScale: 100, unitStated: true })).toBe(50);
  });
});

describe("stakes, in metres", () => {
  it.each<[SheetCell, unknown]>([
    ["K12+345", 12_345],
    ["k12+345", 12_345],
    ["Ｋ１２＋３４５", 12_345],
    ["K0+000", 0],
    ["K12", 12_000],
    ["12.345", 12_345],
    ["K12+345.0", 12_345],
  ])("%j", (cell, value) => {
    expect(read("bridges", "中心桩号", cell)).toEqual(value);
  });

  it("keep the fraction of a metre that is written", () => {
    expect(stakeText(read("bridges", "中心桩号", "K12+345.6") as number)).toBe("K12+345.6");
    expect(stakeText(read("bridges", "中心桩号", "K0+008.505") as number)).toBe("K0+008.505");
  });

  it.each(["K12+3456", "K12+45", "十二公里处", "K12-345", "A12+B"])("%s is refused", (text) => {
    expect(read("bridges", "中心桩号", text)).toMatch(/桩号/);
  });
});

describe("words", () => {
  it("of a list may be said otherwise, but not guessed", () => {
    expect(road("状态", "已全部完工")).toBe("完工");
    expect(road("状态", "在建中")).toBe("在建");
    expect(road("状态", "尚未开工")).toBe("未开工");
    expect(road("状态", "基本完工")).toMatch(/不在选项中/);
    expect(road("状态", "部分完工")).toMatch(/不在选项中/);
    expect(road("状态", "完成80%")).toMatch(/不在选项中/);
    expect(road("建设类型", "窄路面加宽工程")).toBe("窄路加宽");
    expect(road("状态", true)).toMatch(/不在选项中/);
  });

  it("are kept as typed, without the line breaks inside a name", () => {
    expect(road("路线名称", "石箐—\n高山公路")).toBe("石箐—高山公路");
    expect(road("备注", "第一行\n第二行")).toBe("第一行\n第二行");
    expect(road("路线编码", "C001530304")).toBe("C001530304");
  });

  it("of a township are resolved, or refused with what to do", () => {
    expect(road("乡镇", "通泉街道办")).toBe("通泉街道");
    expect(road("乡镇", "松林乡")).toMatch(/“松林乡”不在.*名单中/);
    expect(road("乡镇", "通泉、马鸣")).toBe("“通泉、马鸣”写了 2 个乡（镇）、街道，请分行填写");
    expect(road("乡镇", "龙泉")).toBe("“龙泉”可能是龙泉街道或龙泉镇，请写全称");
  });

  it("of a year", () => {
    expect(road("年度", 2021)).toBe(2021);
    expect(road("年度", "2021年度")).toBe(2021);
    expect(road("年度", "21年")).toMatch(/不是年度/);
    expect(road("年度", 20_221)).toMatch(/不是年度/);
  });
});
