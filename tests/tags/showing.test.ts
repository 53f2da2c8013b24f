import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decimal } from "../../db/exact/Decimal.ts";
import { decimalText } from "../../db/exact/decimalText.ts";
import { decimalOf } from "../../db/figures/decimalOf.ts";
import { chineseNumber } from "../../electron/tags/chineseNumber.ts";
import { joinNames } from "../../electron/tags/joinNames.ts";
import { lexTags } from "../../electron/tags/lexTags.ts";
import { roundLeading } from "../../electron/tags/roundLeading.ts";
import { showNumber } from "../../electron/tags/showNumber.ts";
import type { FilterUse } from "../../electron/tags/Tag.ts";

const decimal = fc.record({
  digits: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
  scale: fc.integer({ min: 0, max: 6 }),
});

function use(name: string, argument = ""): FilterUse {
  return { name, argument };
}

function shown(value: string, unit: string | null, ...uses: FilterUse[]): string {
  const { before, text, after } = showNumber(decimalOf(value), unit, uses, false);
  return before + text + after;
}

describe("余 and 约", () => {
  it.each([
    ["1816.21", "万元", use("余"), "1800余"],
    ["1800", "万元", use("余"), "1800"],
    ["3876", "万元", use("余", "1"), "3000余"],
    ["3876", "万元", use("余"), "3800余"],
    ["3876", "万元", use("约", "1"), "约4000"],
    ["3876", "万元", use("约"), "约3900"],
    ["3000", "万元", use("余"), "3000"],
    ["4000", "万元", use("约"), "4000"],
    ["12.34", "公里", use("余"), "12余"],
    ["0.0345", "亿元", use("余"), "0.034余"],
    ["9.5", "公里", use("约", "1"), "约10"],
    ["7", "个", use("余"), "7"],
    ["0", "个", use("余"), "0"],
  ])("%s %s becomes %s", (value, unit, filter, text) => {
    expect(shown(value, unit, filter)).toBe(text);
  });

  it("余 never says more than there is, 约 is never further off than half a step, and both keep so many figures", () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 1, max: 4 }), (value, figures) => {
        const magnitude = ({ digits }: Decimal): bigint => (digits < 0n ? -digits : digits);
        const [down, near] = [roundLeading(value, figures, "down"), roundLeading(value, figures, "nearest")];
        const surplus = Math.max(0, magnitude(value).toString().length - figures);
        const step = 10n ** BigInt(surplus);
        expect(magnitude(down.value) <= magnitude(value)).toBe(true);
        expect(magnitude(value) - magnitude(down.value) < step).toBe(true);
        const off = magnitude(near.value) - magnitude(value);
        expect((off < 0n ? -off : off) * 2n <= step).toBe(true);
        for (const { value: rounded, exact } of [down, near]) {
          expect(magnitude(rounded) % step).toBe(0n);
          expect(exact).toBe(rounded.digits === value.digits);
          expect(rounded.scale).toBe(value.scale);
        }
      }),
    );
  });
});

describe("units, decimals and signs", () => {
  it.each([
    ["13.533306", "亿元", [use("换算", "万元")], "135333.06"],
    ["798.01", "万元", [use("换算", "亿元")], "0.08"],
    ["798.01", "万元", [use("换算", "元")], "7980100"],
    ["3.945", "公里", [use("换算", "米")], "3945"],
    ["13.533306", "亿元", [use("位", "3")], "13.533"],
    ["13.5", "亿元", [use("换算", "万元"), use("余")], "130000余"],
    ["-3.14", "％", [use("绝对值")], "3.1"],
    ["5.21", "％", [use("增减")], "增长5.2％"],
    ["-3.14", "％", [use("增减")], "下降3.1％"],
    ["0", "％", [use("增减")], "持平"],
    ["0.004", "％", [use("增减")], "基本持平"],
    ["1.033306", "亿元", [use("超差")], "超额完成1.03亿元"],
    ["-0.3", "亿元", [use("超差")], "尚差0.30亿元"],
    ["0", "亿元", [use("超差")], "完成任务"],
    ["-0.0004", "亿元", [use("超差")], "尚差0.0004亿元"],
    ["-0.3", "亿元", [use("换算", "万元"), use("超差")], "尚差3000万元"],
    ["1203.5", "万元", [use("大写")], "壹仟贰佰零叁点伍"],
    ["12", "件", [use("汉字")], "十二"],
  ] as const)("%s %s through %j is %s", (value, unit, uses, text) => {
    expect(shown(value, unit, ...uses)).toBe(text);
  });

  it("changes no amount by changing its unit", () => {
    fc.assert(
      fc.property(decimal, (value) => {
        const text = decimalText(value);
        const there = showNumber(decimalOf(text), "亿元", [use("换算", "元"), use("位", "9")], false).text;
        expect(decimalText(decimalOf(there))).toBe(
          decimalText({ digits: value.digits * 10n ** 8n, scale: value.scale }),
        );
      }),
    );
  });
});

/** Reads capital figures again, another way than they were written. */
function readAgain(words: string): bigint {
  const figures = "零壹贰叁肆伍陆柒捌玖";
  const below = (part: string): bigint => {
    let [sum, figure] = [0n, 0n];
    for (const letter of part) {
      if (figures.includes(letter)) figure = BigInt(figures.indexOf(letter));
      else {
        sum += figure * 10n ** BigInt("拾佰仟".indexOf(letter) + 1);
        figure = 0n;
      }
    }
    return sum + figure;
  };
  const over = (part: string, unit: string, size: bigint, next: (rest: string) => bigint): bigint => {
    const at = part.lastIndexOf(unit);
    return at < 0 ? next(part) : next(part.slice(0, at)) * size + next(part.slice(at + 1));
  };
  const belowYi = (part: string): bigint => over(part, "万", 10_000n, below);
  return over(words, "亿", 100_000_000n, belowYi);
}

describe("大写", () => {
  it.each([
    ["0", "零"],
    ["10", "壹拾"],
    ["100000", "壹拾万"],
    ["1000001", "壹佰万零壹"],
    ["100010000", "壹亿零壹万"],
    ["1000000000000", "壹万亿"],
    ["1000300000000", "壹万零叁亿"],
    ["-20", "负贰拾"],
    ["0.05", "零点零伍"],
  ])("%s is %s", (value, words) => {
    expect(chineseNumber(decimalOf(value), "capital")).toBe(words);
  });

  it("reads back as the number it was, without a 零 too many", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), (number) => {
        const words = chineseNumber({ digits: number, scale: 0 }, "capital");
        expect(readAgain(words)).toBe(number);
        expect(words).not.toMatch(/零零|零[万亿]|.零$/);
      }),
    );
  });
});

describe("names", () => {
  it.each([
    [["大庄乡"], "个", undefined, "大庄乡1个"],
    [["K7"], "条", undefined, "K7共1条"],
    [["甲", "乙", "丙"], "个", undefined, "甲、乙、丙等3个"],
    [["甲", "乙", "丙"], "座", 2, "甲、乙等3座"],
    [["甲", "乙"], null, undefined, "甲、乙"],
  ] as const)("%j with %s is %s", (names, counter, most, text) => {
    expect(joinNames(names, counter, most)).toBe(text);
  });

  it("the number behind 等 is that of the names", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\u4e00-\u9fa5]{1,6}$/), { minLength: 2, maxLength: 30 }), (names) => {
        const [, list = "", count] = /^(.*)等(\d+)个$/.exec(joinNames(names, "个")) ?? [];
        expect(list.split("、")).toHaveLength(Number(count));
        expect(list.split("、")).toEqual(names);
      }),
    );
  });
});

describe("lexing", () => {
  it("loses no letter of any text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[{}a甲|#/. ]{0,30}$/), (text) => {
        const { pieces } = lexTags(text);
        expect(pieces.map((piece) => (piece.kind === "tag" ? piece.raw : piece.text)).join("")).toBe(text);
      }),
    );
  });
});
