/**
 * db/calendar — which days are worked in China.
 *
 * Working days are Monday to Friday, less the statutory holidays, plus the weekends worked in their stead, as the State
 * Council announces them every year. The announcements come with the library chinese-days as data; nothing is fetched.
 * A year it does not know falls back to Monday to Friday, and whoever asks is told that the number is approximate.
 * Days are texts YYYY-MM-DD and weekdays integer arithmetic: the library's own functions go through a JS Date and are a day
 * off west of Greenwich.
 */
import announced from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { dayOfYear } from "./dayOfYear.ts";
import { weekdayOf } from "./weekdayOf.ts";

export interface WorkingDays {
  readonly days: number;
  /** A year in between has no announced holidays: counted as Monday to Friday */
  readonly approximate: boolean;
}

interface Year {
  /** Working days from 1 January up to and including the day of the year; [0] is 0 */
  readonly upTo: Uint16Array;
  readonly known: boolean;
}

const holidays: Readonly<Record<string, string>> = announced.holidays;
const workedWeekends: Readonly<Record<string, string>> = announced.workdays;
const holidaysOfYear = Map.groupBy(Object.keys(holidays), (day) => Number(day.slice(0, 4)));
const years = new Map<number, Year>();

/** Statutory holidays take more than ten days; a year of which only New Year has been announced is not known yet. */
const LEAST_HOLIDAYS = 10;

/** Whether the holidays of a year have been announced and came with the program. */
export function holidaysKnown(year: number): boolean {
  return (holidaysOfYear.get(year)?.length ?? 0) >= LEAST_HOLIDAYS;
}

/**
 * Working days after `from` up to and including `to` (受理日期 itself does not count, GB practice of 次日起算); 0 where `to` is
 * not later. Sums per day are kept for each year, so that a count costs two look-ups.
 */
export function workingDaysBetween(from: string, to: string): WorkingDays {
  if (to <= from) return { days: 0, approximate: false };
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  let days = -countedUpTo(from);
  let approximate = false;
  for (let year = first; year <= last; year += 1) {
    const { upTo, known } = yearOf(year);
    days += year === last ? countedUpTo(to) : (upTo.at(-1) ?? 0);
    approximate ||= !known;
  }
  return { days, approximate };
}

function countedUpTo(day: string): number {
  return yearOf(Number(day.slice(0, 4))).upTo[dayOfYear(day)] ?? 0;
}

function yearOf(year: number): Year {
  const kept = years.get(year);
  if (kept) return kept;
  const counted = [0];
  for (let month = 1; month <= 12; month += 1) {
    for (let day = 1; day <= 31; day += 1) {
      const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      if (dayOfYear(text) !== counted.length) break;
      counted.push((counted.at(-1) ?? 0) + (isWorked(text) ? 1 : 0));
    }
  }
  const made: Year = { upTo: Uint16Array.from(counted), known: holidaysKnown(year) };
  years.set(year, made);
  return made;
}

function isWorked(day: string): boolean {
  return Object.hasOwn(workedWeekends, day) || (weekdayOf(day) <= 5 && !Object.hasOwn(holidays, day));
}
