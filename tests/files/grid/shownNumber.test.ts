import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SSF } from "xlsx";
import { numberText } from "../../../electron/files/grid/numberText.ts";
import { shownDate } from "../../../electron/files/grid/shownDate.ts";
import { shownDateText } from "../../../electron/files/grid/shownDateText.ts";
import { shownNumber } from "../../../electron/files/grid/shownNumber.ts";

describe("a number as its format shows it", () => {
  it.each<[string, number, string, number, string]>([
    ['0!.0,"万"', 1_205_000, "120.5万", -4, "万"],
    ['0\\.0,"万元"', 1_205_000, "120.5万元", -4, "万元"],
    ["0!.0,", 800_000, "80.0", -4, ""],
    ['[>=10000]0\\.0,"万";0', 1_205_000, "120.5万", -4, "万"],
    ['[>=10000]0\\.0,"万";0', 9500, "9500", 0, ""],
    ['[<10000]0"元";0!.00,"万元"', 123_456, "1.23万元", -5, "万元"],
    ['[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0', 250_000_000, "2.50亿", -8, "亿"],
    ["#,##0.00,", 1_205_000, "1,205.00", -3, ""],
    ["#,##0,", 1_205_499, "1,205", -3, ""],
    ["0.00,,", 120_500_000, "120.50", -6, ""],
    ["0!.0000", 12_345, "1.2345", -4, ""],
    ["0!.0", 12_345, "1234.5", -1, ""],
    ['0"米"', 45, "45米", 0, "米"],
    ['#,##0"元"', 8000, "8,000元", 0, "元"],
    ['0.0"km"', 2.5, "2.5km", 0, "km"],
    ['0"%"', 50, "50%", 0, "%"],
    ["0%", 0.5, "50%", 2, "%"],
    ["0.0%", 0.005, "0.5%", 2, "%"],
    ['"¥"#,##0.00', 8000, "¥8,000.00", 0, ""],
    ["[$¥-804]#,##0", 8000, "¥8,000", 0, ""],
    ["_ * #,##0.00_ ;_ * -#,##0.00_ ", 12.5, "12.50", 0, ""],
    ["#,##0.00_);(#,##0.00)", -12.5, "(12.50)", 0, ")"],
    ["0;[Red]-0", -5, "-5", 0, ""],
    ["0.0", -5.25, "-5.3", 0, ""],
    ["", 3.9449999999999998, "3.945", 0, ""],
    ["General", 12.5, "12.5", 0, ""],
    ['General"户"', 12, "12户", 0, "户"],
    ["G/通用格式", 12.5, "12.5", 0, ""],
    ["0.00E+00", 8_748_881_234, "8748881234", 0, ""],
    ["# ?/?", 2.5, "2.5", 0, ""],
    [";;;", 25, "", 0, ""],
    ['0;-0;"—"', 0, "—", 0, ""],
    ['"已完成"', 1, "已完成", 0, ""],
  ])("%s of %d is %s", (format, value, text, scale, after) => {
    expect(shownNumber(format, value)).toMatchObject({ text, scale, after });
  });

  it.each<[string, number, string, string]>([
    ['"2021-"000', 1, "2021-001", "2021-001"],
    ["00000000000", 8_748_881_234, "08748881234", "08748881234"],
    ['"K"0"路"', 7, "K7路", "K7路"],
    ['"K"0+000.0', 12_345.5, "K12+345.5", "K12+345.5"],
    ['"K"0+000', 12_345.5, "K12+346", "K12+345.5"],
    ['"K"0+000', 8, "K0+008", "K0+008"],
    ["000-0000-0000", 13_800_001_234, "138-0000-1234", "138-0000-1234"],
    ['@"号"', 7, "7号", "7号"],
  ])("%s dresses %d as %s", (format, value, text, exact) => {
    expect(shownNumber(format, value)).toMatchObject({ text, exact, dressed: true });
  });

  it.each(["", "0", "0.00", "#,##0.00", "¥#,##0", "0_ ", "[$¥-804]0.0", "0.00E+00", "[Red]0", "#"])(
    "%s dresses nothing",
    (format) => {
      expect(shownNumber(format, 1234.5)).toMatchObject({ dressed: false });
    },
  );

  const digits = fc.constantFrom("0", "#,##0");
  const decimals = fc.constantFrom("", ".0", ".00", ".000");
  const ends = fc.constantFrom("", ",", ",,", "%", '"米"', '"万元"', "_ ", ',"千元"');
  const numbers = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map((number) => number / 1000);

  it("is what SheetJS shows, where no dot of the format's own stands between digits", () => {
    fc.assert(
      // Of negative numbers and of 0000.0 SheetJS forgets placeholders.
      fc.property(digits, decimals, ends, numbers.map(Math.abs), (whole, part, end, value) => {
        const format = `${whole}${part}${end}`;
        // 1,000ths of a number fall half way between two roundings now and then, where SheetJS goes through a binary fraction.
        fc.pre(!/5$/.test(numberText(value)));
        const theirs = SSF.format(format, value).trim();
        expect(shownNumber(format, value)?.text).toBe(theirs);
      }),
      { numRuns: 2000 },
    );
  });

  it("is the number stored, moved by the scale, whatever the format", () => {
    const dotted = fc.constantFrom("0!.0,", "0\\.0,", "0!.00", '0!.0000"万"', "#!.00,,", "0.0", "#,##0", "0%");
    fc.assert(
      fc.property(dotted, numbers, (format, value) => {
        fc.pre(value !== 0);
        const shown = shownNumber(format, value);
        const exact = shown?.exact.replace(/[,%万]/g, "") ?? "";
        // The digits are those of the number; only the point has moved.
        const plain = (text: string): string => text.replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
        expect(plain(exact)).toBe(plain(numberText(value)));
        expect(Number(exact)).toBeCloseTo(value * 10 ** (shown?.scale ?? 0), 6);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a day as its format shows it", () => {
  it.each<[string, string, string]>([
    ["yyyy/m/d", "ymd", "2021/3/2"],
    ["yyyy-mm-dd", "ymd", "2021-03-02"],
    ['yyyy"年"m"月"d"日"', "ymd", "2021年3月2日"],
    ['yyyy"年"m"月"', "ym", "2021年3月"],
    ["yyyy年m月;@", "ym", "2021年3月"],
    ["[$-804]yyyy-m", "ym", "2021-3"],
    ["mmm-yy", "ym", "Mar-21"],
    ['m"月"d"日"', "md", "3月2日"],
    ["m/d", "md", "3/2"],
    ['m"-"d', "md", "3-2"],
    ['m"月"', "m", "3月"],
    ["yyyy", "y", "2021"],
    ["d", "d", "2"],
    ["h:mm", "t", "9:45"],
    ["hh:mm:ss", "t", "09:45:30"],
    ["[h]:mm", "t", "9:45"],
    ["yyyy/m/d h:mm", "ymdt", "2021/3/2 9:45"],
    ["yyyy-mm-dd hh:mm:ss", "ymdt", "2021-03-02 09:45:30"],
    ['上午/下午h"时"mm"分"', "t", "上午9时45分"],
    ['e"年"m"月"', "ym", "2021年3月"],
  ])("%s shows %s: %s", (format, parts, text) => {
    const { years, months, days, time } = shownDate(format, 44_257) ?? {};
    expect(`${years ? "y" : ""}${months ? "m" : ""}${days ? "d" : ""}${time ? "t" : ""}`).toBe(parts);
    expect(shownDateText(format, "2021-03-02", 9 * 3600 + 45 * 60 + 30)).toBe(text);
    expect(shownNumber(format, 44_257)).toBeNull();
  });

  it.each(["", "0", "0.00", "#,##0", '0"米"', '0.0"km"', '0"m"', '"d"0', "[Red]0", "[$¥-804]#,##0.00", "@", "General"])(
    "%s shows none",
    (format) => {
      expect(shownDate(format, 44_257)).toBeNull();
    },
  );
});
