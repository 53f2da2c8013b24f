import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekdayOf } from "../../db/calendar/weekdayOf.ts";
import { holidaysKnown, workingDaysBetween } from "../../db/calendar/workingDays.ts";

/** Every day from one to another, by a UTC clock, for comparison only. */
function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (
    let day = new Date(`${first}T00:00:00Z`);
    day <= new Date(`${last}T00:00:00Z`);
    day = new Date(day.getTime() + 86_400_000)
  ) {
    days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

/** What the library itself says, in a process of its own with a clock at Greenwich: it goes through a JS Date. */
function workedByLibrary(days: readonly string[]): Set<string> {
  const program = `const { isWorkday } = require("chinese-days");
    console.log(JSON.stringify(JSON.parse(process.argv[1]).filter((day) => isWorkday(day))))`;
  const printed = execFileSync(process.execPath, ["-e", program, JSON.stringify(days)], {
    env: { ...process.env, TZ: "UTC" },
    encoding: "utf8",
    maxBuffer: 1e7,
  });
  const worked: unknown = JSON.parse(printed);
  if (!Array.isArray(worked)) throw new Error(printed);
  return new Set(worked.map(String));
}

describe("workingDaysBetween", () => {
  it.each([
    // 30 September 2021 is a Thursday; 1–7 October is the holiday; Saturday the 9th is worked, Saturday the 2nd is not.
    ["2021-09-30", "2021-10-07", 0],
    ["2021-09-30", "2021-10-08", 1],
    ["2021-09-30", "2021-10-09", 2],
    ["2021-09-30", "2021-10-10", 2],
    ["2021-09-30", "2021-10-11", 3],
    // Spring Festival 2021: 11–17 February off, Sunday the 7th and Saturday the 20th worked.
    ["2021-02-05", "2021-02-20", 7],
    // Over New Year: 31 December 2020 worked, 1–3 January 2021 off.
    ["2020-12-30", "2021-01-04", 2],
    ["2020-12-31", "2021-01-03", 0],
    // The day of acceptance does not count, nor does an end before it.
    ["2021-05-20", "2021-05-20", 0],
    ["2021-05-20", "2021-05-19", 0],
    ["2021-05-20", "2021-05-21", 1],
    // The whole of 2021 has 250 working days.
    ["2020-12-31", "2021-12-31", 250],
  ])("counts from %s (not counted) to %s: %i", (from, to, days) => {
    expect(workingDaysBetween(from, to)).toEqual({ days, approximate: false });
  });

  it("agrees with the library day by day over every year that is announced", () => {
    const days = daysFrom("2004-01-01", "2026-12-31");
    const worked = workedByLibrary(days);
    let counted = 0;
    for (const day of days) {
      if (worked.has(day)) counted += 1;
      expect([day, workingDaysBetween("2003-12-31", day).days]).toEqual([day, counted]);
    }
  });

  it("falls back to Monday to Friday in a year that is not announced, and says so", () => {
    expect(holidaysKnown(2026)).toBe(true);
    expect(holidaysKnown(2199)).toBe(false);
    // 1 January 2199 is a Tuesday: 1–4 January are four weekdays, the 5th and 6th a weekend.
    expect(workingDaysBetween("2198-12-31", "2199-01-06")).toEqual({ days: 4, approximate: true });
    expect(workingDaysBetween("2021-12-30", "2021-12-31").approximate).toBe(false);
  });

  it("adds up over any day in between", () => {
    const days = daysFrom("2018-01-01", "2023-12-31");
    const day = fc.constantFrom(...days);
    fc.assert(
      fc.property(day, day, day, (...three) => {
        const [first = "", second = "", third = ""] = three.sort();
        const parts = workingDaysBetween(first, second).days + workingDaysBetween(second, third).days;
        expect(workingDaysBetween(first, third).days).toBe(parts);
      }),
    );
  });
});

describe("weekdayOf", () => {
  it("knows the weekday of any day, leap years and centuries included", () => {
    for (const day of [
      ...daysFrom("1899-12-01", "1900-03-05"),
      ...daysFrom("1999-12-25", "2000-03-05"),
      ...daysFrom("2100-02-20", "2100-03-05"),
    ]) {
      expect([day, weekdayOf(day) % 7]).toEqual([day, new Date(`${day}T00:00:00Z`).getUTCDay()]);
    }
  });
});
