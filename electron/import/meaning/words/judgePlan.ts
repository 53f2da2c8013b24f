import { isPlanned } from "./isPlanned.ts";
import type { Judge } from "./Judge.ts";
import { says } from "./says.ts";
import type { HeaderWords } from "./wordsOf.ts";

/** Planned is not done, and done is not planned; a group says it for the words below it, unless these say the other. */
export const judgePlan: Judge = (field, { own, above }, { yearly }) => {
  if (!field.amount) return 0;
  const planned = isPlanned(field.words);
  const doneField = says(field.words, "aspect", "done");
  const ownPlan = isIntended(own);
  const ended = says(own, "aspect", "done") || says(own, "event", "end") || says(own, "event", "open");
  // 计划完成投资 is to be done; in a ledger of no single year it is a year's part of the plan.
  if (ownPlan && ended && !yearly) return null;
  const ownDone = ended && !ownPlan;
  const plan = ownPlan || (!ownDone && isIntended(above));
  const cumulative = says(own, "period", "all") || says(above, "period", "all");
  const done = ownDone || cumulative || (!ownPlan && says(above, "aspect", "done"));
  const progressAbove = says(above, "head", "progress") && !ownPlan;
  if (planned) {
    if (done || (progressAbove && !plan)) return null;
    return plan ? 0 : field.head === "money" ? -6 : -12;
  }
  if (doneField) return (done || progressAbove) && !(plan && !done) ? 0 : null;
  // 完成资金 is what was spent, unless another field says that it is of what was done; people and
  // times are counted when it is over (完成接种人次), lengths and money also before.
  if (done) return field.spent ? -8 : field.head === "count" ? 0 : null;
  return plan ? -5 : 0;
};

/** Planned outright, or approved or handed down, which is how an amount is planned. */
function isIntended(words: HeaderWords): boolean {
  return isPlanned(words) || says(words, "event", "approve") || says(words, "event", "issue");
}
