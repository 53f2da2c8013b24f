/**
 * db/exact — exact numbers, dates and stakes. PURE: no imports from outside this folder.
 *
 * What is recorded is an integer of the smallest unit (分, metres, centimetres, 吨公里 …) or a
 * text in ISO order (dates, months). This room turns what people write into those integers and
 * back into text. Rounding happens in one place (roundHalfUp) and only ever for showing, or when a
 * cell is finer than the smallest unit — then the caller is told, so that nothing changes silently.
 * No binary fraction ever takes part: decimals are kept as { bigint digits, scale }.
 */
export { addDecimals } from "./addDecimals.ts";
export { balanceRounded } from "./balanceRounded.ts";
export { compareExact } from "./compareExact.ts";
export { convertUnit } from "./convertUnit.ts";
export type { Decimal } from "./Decimal.ts";
export { decimalOfInteger } from "./decimalOfInteger.ts";
export { decimalText } from "./decimalText.ts";
export { divideDecimals } from "./divideDecimals.ts";
export { foreignUnit } from "./foreignUnit.ts";
export { formatDecimal } from "./formatDecimal.ts";
export { isDate } from "./isDate.ts";
export { isEarlier } from "./isEarlier.ts";
export { isMonth } from "./isMonth.ts";
export { daysInMonth, lastDayOfMonth } from "./lastDayOfMonth.ts";
export { localDay } from "./localDay.ts";
export { magnitudeOf } from "./magnitudeOf.ts";
export { monthAfter } from "./monthAfter.ts";
export { monthsText } from "./monthsText.ts";
export { monthText } from "./monthText.ts";
export { normaliseText } from "./normaliseText.ts";
export type { Parsed } from "./Parsed.ts";
export { type Period, periodOf } from "./Period.ts";
export { parseDate, TIME_NOTE } from "./parseDate.ts";
export { isNothing, parseDecimal } from "./parseDecimal.ts";
export { parseMonth } from "./parseMonth.ts";
export { parseStake } from "./parseStake.ts";
export { parseYear } from "./parseYear.ts";
export { partedDigits, withoutGroupSpaces } from "./partedDigits.ts";
export { roundHalfUp } from "./roundHalfUp.ts";
export { saysNothing } from "./saysNothing.ts";
export { scaleToInteger } from "./scaleToInteger.ts";
export { serialToDate } from "./serialToDate.ts";
export { stakeMillimetres, stakeOfMillimetres } from "./stakeMillimetres.ts";
export { stakeText } from "./stakeText.ts";
export { isStorable, storableText } from "./storableText.ts";
export { UNITS, unitOf } from "./units.ts";
export { unitWord } from "./unitWord.ts";
export { withoutTime } from "./withoutTime.ts";
