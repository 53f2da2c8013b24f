import { checksOf, works } from "./checksOf.ts";
import type { RecordCheck, Rule } from "./Rule.ts";

/**
 * What was told of a month and the dates up to it say the same. Work that was finished or begun after the newest progress is no
 * contradiction: nobody had been asked since. Days are compared by their months, as progress is told by months.
 */
const agrees: RecordCheck = ({ values, progress }) => {
  if (!progress || typeof progress.values.状态 !== "string") return null;
  const { month } = progress;
  const state = progress.values.状态;
  const [begun, done] = [dateOf(values.开工日期), dateOf(values.完工日期)];
  const why =
    done !== null && done.slice(0, 7) <= month && state !== "完工"
      ? `完工日期 ${done}`
      : done !== null && done.slice(0, 7) > month && state === "完工"
        ? `完工日期 ${done}`
        : begun !== null && begun.slice(0, 7) < month && state === "未开工"
          ? `开工日期 ${begun}`
          : null;
  return why === null
    ? null
    : { field: "状态", message: `${month} 进度为${state}，但${why}`, values: [state, begun, done], month };
};

function dateOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

export const stateFitsDates: Rule = {
  id: "B02",
  level: "error",
  words: "状态与日期一致",
  holds: "已过完工日期的进度为完工，早已开工的不是未开工，进度为完工的完工日期不晚于当月",
  records: checksOf(works, agrees),
};
