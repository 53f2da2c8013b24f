import type { ImportPlan } from "./ImportPlan.ts";

/** Blank cells of the whole file that clear what the ledgers hold, or that are left alone. */
export function countBlanks({ tables }: Pick<ImportPlan, "tables">): number {
  return tables
    .flatMap(({ concerns }) => concerns.filter(({ kind }) => kind === "blanks"))
    .reduce((sum, { count }) => sum + count, 0);
}
