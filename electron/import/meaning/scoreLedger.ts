import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import type { FoundTable } from "./FoundTable.ts";
import { type ColumnMatches, matchColumns } from "./matchColumns.ts";
import { FROM_CONTEXT } from "./missingFields.ts";
import { OUTRIGHT, titleWeight } from "./titleWeight.ts";
import type { TownshipBook } from "./townshipBook.ts";
import { valueEvidence } from "./valueEvidence.ts";

export interface LedgerMatch {
  readonly ledger: Ledger;
  readonly matches: ColumnMatches;
  readonly score: number;
  /** What title, sheet name and file name say for it */
  readonly spoken: number;
  /** What the values of its columns say for it (valueEvidence) */
  readonly valued: number;
  /** Required columns that it has not */
  readonly missing: number;
  /** Whether it may be taken at all: enough columns, or a title or values that say so */
  readonly fits: boolean;
}

/** A header that two ledgers have at most is somebody's own; words of a list too. */
export const OWN = 0.5;

/**
 * How well a ledger fits a table: the weights of its columns, what the title says, what values of its own lists say.
 * @param names title, sheet name, file name — the nearest first
 * @param chosen the user named the ledger: it fits as soon as one column does
 */
export function scoreLedger(
  ledger: Ledger,
  found: FoundTable,
  names: readonly string[],
  samples: ReadonlyMap<number, readonly GridCell[]>,
  townships: TownshipBook,
  chosen: boolean,
): LedgerMatch {
  const matches = matchColumns(ledger, found.columns, samples, townships);
  const matched = new Set([...matches.fields.values()].map(({ name }) => name));
  for (const { field } of matches.conflicts) matched.add(field);
  const spoken = titleWeight(ledger, names);
  if (chosen) return { ledger, matches, score: matches.weight, spoken, valued: 0, missing: 0, fits: matched.size > 0 };
  const required = Object.entries(ledger.fields).filter(([name, field]) => field.required && !FROM_CONTEXT.has(name));
  const missing = required.filter(([name]) => !matched.has(name)).length;
  const said = [...matches.fields].reduce(
    (sum, [column, named]) => sum + valueEvidence(samples.get(column) ?? [], named),
    0,
  );
  const scored = {
    ledger,
    matches,
    score: matches.weight + spoken + said * 120 - missing * 60,
    spoken,
    valued: said,
    missing,
  };
  const out = { ...scored, score: matches.weight + spoken, fits: false };
  // Required columns may be missing where the title says outright what the table is (half of them where only values that no other
  // ledger has say so); its rows are then refused by name, and the columns asked about.
  const half = spoken >= 0 && said >= OWN ? Math.floor(required.length / 2) : 0;
  if (missing > (spoken >= OUTRIGHT ? required.length : half)) return out;
  const named = found.columns.filter((column) => samples.get(column.column)?.length).length || found.columns.length;
  const strong = [...matches.fields.values()].filter(({ name }) => !FROM_CONTEXT.has(name)).length;
  if (strong < 2 && spoken === 0) return out;
  if (strong * 2 < named && spoken <= 0 && said < OWN) return out;
  const stateMissing = Object.entries(ledger.progress ?? {}).some(
    ([name, field]) => field.required && !matched.has(name),
  );
  if (stateMissing && spoken <= 0 && said < OWN) return out;
  return { ...scored, fits: true };
}
