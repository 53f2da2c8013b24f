import { addDecimals, type Decimal, divideDecimals, formatDecimal, periodOf } from "../exact/index.ts";

/** 快慢: how far a rate is ahead of or behind the calendar. */
export interface Pace {
  /** 百分点 as shown, without a sign: 3.2 */
  readonly points: string;
  readonly word: "超前" | "滞后" | "持平";
}

/** 时间进度 in ％: how much of the year has passed at the end of the as-of month, M / 12. */
export function calendarRate(asOf: string): Decimal {
  const hundredths = { digits: BigInt(periodOf(asOf).month) * 100n, scale: 0 };
  return divideDecimals(hundredths, { digits: 12n, scale: 0 }) ?? hundredths;
}

/** A rate in ％ against the calendar, in 百分点 to one decimal; the word follows the number as it is shown. */
export function paceOf(rate: Decimal, asOf: string): Pace {
  // Twelfths stay whole: 12 × rate − 100 × M, and only then divided.
  const ahead = addDecimals(
    { digits: rate.digits * 12n, scale: rate.scale },
    { digits: -100n * BigInt(periodOf(asOf).month), scale: 0 },
  );
  const points = formatDecimal(divideDecimals(ahead, { digits: 12n, scale: 0 }) ?? ahead, 1, { fixed: true });
  const size = points.replace(/^[-−]/, "");
  if (/^[0.]+$/.test(size)) return { points: size, word: "持平" };
  return { points: size, word: size === points ? "超前" : "滞后" };
}
