import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { distinctiveness } from "./distinctiveness.ts";
import type { FoundTable } from "./FoundTable.ts";
import { type ColumnMatches, matchColumns } from "./matchColumns.ts";
import type { TownshipBook } from "./townshipBook.ts";
import { valueEvidence } from "./valueEvidence.ts";

export interface LedgerMatch {
  readonly ledger: Ledger;
  readonly matches: ColumnMatches;
  readonly score: number;
  /** What title, sheet name and file name say for it */
  readonly spoken: number;
}

/** What a match comes to: one ledger, several that fit equally, or none. */
export type LedgerVerdict =
  | { readonly kind: "found"; readonly match: LedgerMatch; readonly others: readonly LedgerMatch[] }
  | { readonly kind: "ambiguous"; readonly matches: readonly LedgerMatch[] }
  | { readonly kind: "none"; readonly why: string };

/** Fields that may come from the caption, the sheet or the command line, so their column may be missing. */
const FROM_CONTEXT = new Set(["年度", "乡镇", "月份"]);

/**
 * Which ledger a table belongs to: its columns speak first (a ledger whose required columns are missing is out), then the words
 * of title, sheet name and file name. Two ledgers that fit about equally are ambiguous: asked, not guessed.
 * @param names title, sheet name, file name — the nearest first
 */
export function matchLedger(
  found: FoundTable,
  names: readonly string[],
  samples: ReadonlyMap<number, readonly GridCell[]>,
  townships: TownshipBook,
  only: string | null,
): LedgerVerdict {
  const pool = only === null ? ledgers : ledgers.filter((ledger) => ledger.id === only);
  const matches = pool.map((ledger) => score(ledger, found, names, samples, townships, only !== null));
  const fitting = matches.filter((match) => match !== null).sort((a, b) => b.score - a.score);
  const [best, second] = fitting;
  if (!best) return { kind: "none", why: only === null ? "表头与任何台账都对不上" : "表头与指定的台账对不上" };
  if (second && second.score >= best.score * 0.93 && best.score - second.score < 60) {
    return { kind: "ambiguous", matches: fitting.filter((match) => match.score >= best.score * 0.93) };
  }
  if (only === null && best.spoken <= 0 && !speaksForItself(best, found)) return { kind: "ambiguous", matches: [best] };
  return { kind: "found", match: best, others: fitting.slice(1, 4) };
}

/** Without a title, 乡镇 | 项目名称 | 里程 may be anything: some header must be this ledger's own. */
function speaksForItself({ matches }: LedgerMatch, found: FoundTable): boolean {
  return distinctiveness(found.columns.filter(({ column }) => matches.fields.has(column))) >= 0.5;
}

function score(
  ledger: Ledger,
  found: FoundTable,
  names: readonly string[],
  samples: ReadonlyMap<number, readonly GridCell[]>,
  townships: TownshipBook,
  chosen: boolean,
): LedgerMatch | null {
  const matches = matchColumns(ledger, found.columns, samples, townships);
  const matched = new Set([...matches.fields.values()].map(({ name }) => name));
  for (const { field } of matches.conflicts) matched.add(field);
  const spoken = titleWeight(ledger, names);
  if (chosen) return matched.size > 0 ? { ledger, matches, score: matches.weight, spoken } : null;
  const required = Object.entries(ledger.fields).filter(([name, field]) => field.required && !FROM_CONTEXT.has(name));
  const missing = required.filter(([name]) => !matched.has(name)).length;
  // One required column may be missing if the title says outright what the table is; its rows are then refused by name.
  const said = [...matches.fields].reduce(
    (sum, [column, named]) => sum + valueEvidence(samples.get(column) ?? [], named),
    0,
  );
  if (missing > (spoken >= 60 || (spoken >= 0 && said >= 0.5) ? required.length : 0)) return null;
  const named = found.columns.filter((column) => samples.get(column.column)?.length).length || found.columns.length;
  const strong = [...matches.fields.values()].filter(({ name }) => !FROM_CONTEXT.has(name)).length;
  if (strong < 2 && spoken === 0) return null;
  if (strong * 2 < named && spoken <= 0 && said < 0.5) return null;
  const stateMissing = Object.entries(ledger.progress ?? {}).some(
    ([name, field]) => field.required && !matched.has(name),
  );
  if (stateMissing && spoken <= 0 && said < 0.5) return null;
  return { ledger, matches, score: matches.weight + spoken + said * 120 - missing * 60, spoken };
}

/** What title, sheet name and file name say for (or against) a ledger: the longest word counts, nearer names more. */
function titleWeight(ledger: Ledger, names: readonly string[]): number {
  let weight = 0;
  for (const [distance, name] of names.entries()) {
    const plain = name.normalize("NFKC").replace(/\s+/g, "");
    if (plain === "") continue;
    const words = [ledger.name.normalize("NFKC"), ...(ledger.titles ?? [])].filter((word) =>
      plain.includes(word.normalize("NFKC")),
    );
    const longest = Math.max(0, ...words.map((word) => word.length));
    const against = (ledger.notTitles ?? []).some((word) => plain.includes(word)) ? 80 : 0;
    const value = (longest > 0 ? 60 + longest * 15 : 0) - against;
    const near = distance === 0 ? 1 : 0.6;
    if (Math.abs(value * near) > Math.abs(weight)) weight = value * near;
  }
  return weight;
}
