import { isPlanned } from "./isPlanned.ts";
import type { Judge } from "./Judge.ts";
import { says } from "./says.ts";

/** Planned is not done, and done is not planned; a group says it for the words below it, unless these say the other. */
export const judgePlan: Judge = (field, { own, above }) => {
  if (!field.amount) return 0;
  // 已验收, 竣工 of an amount: what was examined is another number, what was completed was done.
  if (says(own, "event", "check")) return null;
  const planned = isPlanned(field.words);
  const doneField = says(field.words, "aspect", "done");
  const ownPlan = isPlanned(own);
  const ownDone = says(own, "aspect", "done") || says(own, "event", "end") || says(own, "event", "open");
  const plan = ownPlan || (!ownDone && isPlanned(above));
  const cumulative = says(own, "period", "all") || says(above, "period", "all");
  const done = ownDone || cumulative || (!ownPlan && says(above, "aspect", "done"));
  const progressAbove = says(above, "head", "progress") && !ownPlan;
  if (planned) {
    if (done || (progressAbove && !plan)) return null;
    return plan ? 0 : field.head === "money" ? -6 : -12;
  }
  if (doneField) return (done || progressAbove) && !(plan && !done) ? 0 : null;
  // 完成资金 is what was spent, unless another field says that it is of what was done.
  if (done) return field.spent ? -8 : null;
  return plan ? -5 : 0;
};
