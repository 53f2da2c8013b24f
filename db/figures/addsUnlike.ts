import { ledgerOf } from "../ledgers/index.ts";
import type { Figure } from "./Figure.ts";
import type { Within } from "./grouping.ts";

/** Whether a figure adds up over unlike things (Field.alike): vaccinations and disinfections are no number together. */
export function addsUnlike({ how }: Figure, within: Within | null): boolean {
  if (how.kind !== "sum") return false;
  const ledger = ledgerOf(how.scope.ledger);
  const alike = (ledger?.fields[how.field] ?? ledger?.progress?.[how.field])?.alike;
  if (alike === undefined || how.scope.where.includes(alike)) return false;
  return !(within?.by.split("+").includes(alike) ?? false);
}
