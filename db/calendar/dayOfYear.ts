import { daysInMonth } from "../exact/index.ts";

/** 1 for 1 January, 365 or 366 for 31 December; a day that its month does not have counts as 0. */
export function dayOfYear(date: string): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  if (day > daysInMonth(year, month)) return 0;
  let days = day;
  for (let before = 1; before < month; before += 1) days += daysInMonth(year, before);
  return days;
}
