import { convertUnit, type Decimal, decimalText, formatDecimal } from "../../db/exact/index.ts";
import { figureText, shownDecimals } from "../../db/figures/index.ts";
import { chineseNumber } from "./chineseNumber.ts";
import { roundLeading } from "./roundLeading.ts";
import type { FilterUse } from "./Tag.ts";

/** How many leading figures 余 and 约 keep where none is said. */
const LEADING = "2";

/** A number as it is printed: what stands before and behind it belongs to it, but is no number. */
export interface ShownNumber {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly unit: string | null;
  /** What was done to it, in words */
  readonly rounding: readonly string[];
}

/**
 * A number through its filters. Without any it is printed as figures are in running text; `sparing`: a percentage that somebody
 * typed (形象进度) keeps no zeros it was not given.
 */
export function showNumber(
  exact: Decimal,
  own: string | null,
  uses: readonly FilterUse[],
  sparing: boolean,
): ShownNumber {
  let [value, unit] = [exact, own];
  let [before, text, after] = ["", null as string | null, ""];
  let leading = "";
  const rounding: string[] = [];
  const plain = (): string => {
    if (text !== null) return text;
    return sparing && unit === "％" ? formatDecimal(value, 1) : figureText(value, unit);
  };
  for (const { name, argument } of uses) {
    if (name === "换算") {
      value = convertUnit(value, unit, argument);
      unit = argument;
      rounding.push(`换算为${argument}`);
    } else if (name === "位") {
      text = formatDecimal(value, Number(argument), { fixed: true });
      rounding.push(`四舍五入到 ${argument} 位小数`);
    } else if (name === "余" || name === "约") {
      const figures = Number(argument || LEADING);
      const rounded = roundLeading(value, figures, name === "余" ? "down" : "nearest");
      value = rounded.value;
      text = decimalText(value) + (name === "余" && !rounded.exact ? "余" : "");
      if (name === "约" && !rounded.exact) leading = "约";
      rounding.push(`${name === "余" ? "只舍不入" : "四舍五入"}到前 ${figures} 位`);
    } else if (name === "大写" || name === "汉字") {
      const { places } = shownDecimals(unit);
      const rounded = { digits: BigInt(formatDecimal(value, places, { fixed: true }).replace(".", "")), scale: places };
      text = chineseNumber(rounded, name === "大写" ? "capital" : "plain");
    } else if (name === "绝对值") {
      value = magnitude(value);
      if (text !== null) text = text.replace(/^-/, "");
    } else if (name === "增减" || name === "超差") {
      const [more, level, less] = name === "增减" ? ["增长", "持平", "下降"] : ["超额完成", "完成任务", "尚差"];
      const small = /^-?[0.]*$/.test(plain()) && value.digits !== 0n;
      // 增长0.0％ says nothing; a shortfall, though, is one however small.
      const none = value.digits === 0n || (small && name === "增减");
      before = (none ? `${small ? "基本" : ""}${level}` : value.digits > 0n ? more : less) ?? "";
      value = magnitude(value);
      text = none ? "" : small ? decimalText(value) : (text ?? plain()).replace(/^-/, "");
      after = none ? "" : (unit ?? "");
    }
  }
  const shown = plain();
  if (text === null && unit !== null && rounding.every((words) => words.startsWith("换算"))) {
    const { places } = shownDecimals(unit);
    if (places > 0) rounding.push(`四舍五入到 ${places} 位小数`);
  }
  return { before, text: leading + shown, after, unit, rounding };
}

function magnitude({ digits, scale }: Decimal): Decimal {
  return { digits: digits < 0n ? -digits : digits, scale };
}
