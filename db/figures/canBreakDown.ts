import { ledgerOf } from "../ledgers/index.ts";
import type { Figure } from "./Figure.ts";
import { canGroup } from "./grouping.ts";
import { partsBehind } from "./partsBehind.ts";

/** Whether a figure can be told group by group of a dimension: all its ledgers must have it. */
export function canBreakDown(figure: Figure, by: string): boolean {
  return partsBehind(figure, "2000-12").every(({ scope }) => {
    const ledger = ledgerOf(scope.ledger);
    return ledger !== undefined && canGroup(ledger, by);
  });
}
