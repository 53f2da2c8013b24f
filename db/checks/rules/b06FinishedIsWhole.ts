import { smallestPerUnit } from "../../ledgers/index.ts";
import { worksFields } from "../../ledgers/worksFields.ts";
import { checksOf, works } from "./checksOf.ts";
import type { RecordCheck, Rule } from "./Rule.ts";
import { shownValue } from "./shownValue.ts";

const plannedLength = ["计划里程", "处治里程"];
const WHOLE = 100 * smallestPerUnit(worksFields.形象进度);

/** Only of what was told when the work was over: older progress was of work under way. */
const whole: RecordCheck = ({ ledger, values, state, progress }) => {
  const done = values.完工日期;
  if (state !== "完工" || !progress) return null;
  if (progress.values.状态 !== "完工" && !(typeof done === "string" && done.slice(0, 7) <= progress.month)) return null;
  const plan = plannedLength.find((name) => typeof values[name] === "number");
  const [length, rate] = [progress.values.完成里程, progress.values.形象进度];
  const short = plan !== undefined && typeof length === "number" && length < Number(values[plan]);
  const unfinished = typeof rate === "number" && rate < WHOLE;
  if (!short && !unfinished) return null;
  const said = [
    ...(short ? [shownValue(ledger, "完成里程", length), shownValue(ledger, plan, values[plan])] : []),
    ...(unfinished ? [shownValue(ledger, "形象进度", rate)] : []),
  ];
  return {
    field: short ? "完成里程" : "形象进度",
    message: `已完工，但${said.join("，")}`,
    values: [length, plan && values[plan], rate],
    month: progress.month,
  };
};

export const finishedIsWhole: Rule = {
  id: "B06",
  level: "warning",
  words: "完工却不足",
  holds: "完工的，完成里程不少于计划里程，形象进度为 100％",
  records: checksOf(works, whole),
};
