import type { LateWork } from "../lateWorks.ts";
import type { Hit, Rule } from "./Rule.ts";

/** Deadlines by the calendar; those of permits are counted in working days (B12). */
export const late: Rule = {
  id: "B11",
  level: "warning",
  words: "逾期",
  holds: "计划的日期到了，工作已完成",
  run: (book) =>
    book
      .late()
      .filter(({ field }) => field !== "承诺时限")
      .map(hitOfLate),
};

export const latePermit: Rule = {
  id: "B12",
  level: "warning",
  words: "办件超期未办结",
  holds: "受理之后，在承诺的工作日内办结",
  run: (book) =>
    book
      .late()
      .filter(({ field }) => field === "承诺时限")
      .map(hitOfLate),
};

function hitOfLate({ area, ledger, id, label, township, field, due, message }: LateWork): Hit {
  return { area, ledger, record: id, label, township, field, message, values: [due] };
}
