import { allFields, ledgerOf, smallestPerUnit } from "../ledgers/index.ts";
import type { Figure } from "./Figure.ts";

/** What a record adds to a figure that adds up: an SQL expression of an integer, `perUnit` of which make one of the unit. */
export interface Amount {
  readonly sql: string;
  readonly perUnit: number;
}

/** The amount a figure adds up over its scope; null for those that add up nothing of their own. */
export function amountOf(figure: Figure): Amount | null {
  const { how } = figure;
  if (how.kind === "count") return { sql: "1", perUnit: 1 };
  if (how.kind === "sumOf" || how.kind === "single") return { sql: how.sql, perUnit: how.perUnit };
  if (how.kind !== "sum" && how.kind !== "byProject") return null;
  const ledger = ledgerOf(how.scope.ledger);
  const field = ledger && allFields(ledger).find(({ name }) => name === how.field)?.field;
  if (!field) throw new Error(`${figure.id}: no field ${how.field}`);
  // A 亿元 figure may sum a 万元 field.
  return { sql: `"${how.field}"`, perUnit: smallestPerUnit({ ...field, unit: figure.unit ?? field.unit }) };
}
