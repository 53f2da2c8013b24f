import type { DescribedField } from "./describedLedger.ts";
import { isPlanned } from "./isPlanned.ts";
import type { Judge } from "./Judge.ts";

/**
 * What happened must agree where the thing is that event's own: 受理人 is not who complains, 审批编号 not the project's, 检查次数 not
 * what was found. Names, places, remarks are free.
 */
export const judgeEvent: Judge = (field, { own, above }, { events }) => {
  const free = freeEvents(field);
  if (free === null) return 0;
  const asked = field.words.of.event ?? [];
  const said = own.of.event ?? [];
  const known = (event: string): boolean => free.includes(event) || (field.head === "content" && events.has(event));
  if (said.some((event) => !asked.includes(event) && !known(event))) return null;
  return asked.every((event) => said.includes(event) || above.of.event?.includes(event)) ? 0 : null;
};

/** Events that a header may name beside the field's own; null where any may stand (days have judgeDate). */
function freeEvents({ head, amount, words, spent }: DescribedField): readonly string[] | null {
  if (amount) {
    // What was completed was done; what was approved is the plan, or the whole.
    if (isPlanned(words)) return ["approve", "issue"];
    return head === "money" && (spent || !words.of.aspect) ? ["end", "open", "approve"] : ["end", "open"];
  }
  return head === null ? null : (FREE[head] ?? null);
}

const FREE: Readonly<Record<string, readonly string[]>> = {
  // 下达年度, 填报年度 is the sheet's own year; 下达月份 is no month that is reported.
  year: ["tell", "issue"],
  month: ["tell"],
  state: ["start", "end"],
  progress: ["start", "end"],
  person: [],
  unit: [],
  code: [],
  paper: [],
  content: [],
  result: [],
};
