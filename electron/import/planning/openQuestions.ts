import type { PlanQuestion } from "../../contract/planQuestion.ts";
import type { ImportPlan } from "./ImportPlan.ts";

/** All that a plan still asks: which ledger a table is of first, then what its tables leave open. */
export function openQuestions(plan: Pick<ImportPlan, "asked" | "tables">): PlanQuestion[] {
  return [...plan.asked.map(({ question }) => question), ...plan.tables.flatMap(({ questions }) => questions)];
}
