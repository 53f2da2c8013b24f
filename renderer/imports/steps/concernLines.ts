import type { PlanTableView } from "../../../electron/contract/importPlan.ts";

/** One line to be weighed before writing; the key is its own among all. */
export interface ConcernLine {
  readonly key: string;
  readonly text: string;
}

/** What is to be weighed in the tables that are written, a line each; of several tables each says which one it is about. */
export function concernLines(tables: readonly PlanTableView[]): ConcernLine[] {
  const open = tables.filter(({ leftOut }) => !leftOut);
  return open.flatMap(({ index, sheet, ledgerName, concerns }) => {
    const where = open.length > 1 ? `“${sheet}”（${ledgerName}）：` : "";
    return concerns
      .filter(({ kind }) => kind !== "blanks")
      .map(({ message }) => ({ key: `${index} ${message}`, text: `${where}${message}。` }));
  });
}
