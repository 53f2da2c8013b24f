import { dayOfYear } from "./dayOfYear.ts";

/** The weekday of a date by the Gregorian calendar, Monday 1 to Sunday 7, without a JS Date. */
export function weekdayOf(date: string): number {
  const before = Number(date.slice(0, 4)) - 1;
  const days =
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + dayOfYear(date);
  // 1 January of year 1 was a Monday.
  return ((days - 1) % 7) + 1;
}
