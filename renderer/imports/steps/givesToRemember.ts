import type { PlanChoices, PlanTableView } from "../../../electron/contract/importPlan.ts";

/** Whether anything about a table was answered, or is asked, that is remembered: its ledger, its columns, its words. */
export function givesToRemember(choices: PlanChoices, { index, questions }: PlanTableView): boolean {
  const table = choices.tables?.find((one) => one.index === index);
  return (
    questions.some(({ kind, about, blocks }) => blocks && (kind !== "value" || about === "word")) ||
    table?.ledger !== undefined ||
    (table?.columns ?? []).length > 0 ||
    (table?.absent ?? []).length > 0 ||
    (choices.values ?? []).some((value) => value.index === index)
  );
}
