import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { distinctiveness } from "./distinctiveness.ts";
import type { FoundColumn, FoundTable } from "./FoundTable.ts";
import { isNumbering } from "./headerWords.ts";
import { type ColumnMatches, matchColumns } from "./matchColumns.ts";
import { FROM_CONTEXT } from "./missingFields.ts";
import { tableTitle } from "./tableTitle.ts";
import type { TownshipBook } from "./townshipBook.ts";
import { valueEvidence } from "./valueEvidence.ts";
import { says } from "./words/says.ts";
import { wordsOf } from "./words/wordsOf.ts";

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
}

/**
 * What a match comes to: one ledger, or a question with the ledgers it may be, best first. Nothing is taken on a doubt, and no
 * table with a header is left without an offer.
 */
export type LedgerVerdict =
  | { readonly kind: "found"; readonly match: LedgerMatch; readonly others: readonly LedgerMatch[] }
  | { readonly kind: "asked"; readonly candidates: readonly LedgerMatch[]; readonly why: string };

/** How many ledgers are offered where none fits. */
const OFFERED = 3;

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
  const scored = pool.map((ledger) => score(ledger, found, names, samples, townships, only !== null));
  const fitting = scored.filter(({ fits }) => fits).sort(byScore);
  const [best, second] = fitting;
  const near = fitting.filter((match) => best && match.score >= best.score * 0.93);
  const others = scored.filter((match) => !near.includes(match) && match.score > 0).sort(byScore);
  const asked = (why: string, first: readonly LedgerMatch[] = []): LedgerVerdict => ({
    kind: "asked",
    candidates: [...new Set([...first, ...near, ...others])].slice(0, Math.max(OFFERED, near.length)),
    why,
  });
  if (!best) return asked(only === null ? "看不出是哪个台账的表，请指定台账" : "表头与指定的台账对不上");
  if (second && second.score >= best.score * 0.93 && best.score - second.score < 60) {
    return asked(`可能是${near.map(({ ledger }) => `“${ledger.name}”`).join("或")}，请指定台账`);
  }
  if (only === null && best.missing > 0 && best.spoken < OUTRIGHT) {
    return asked(`可能是“${best.ledger.name}”，但缺少必填的列，请指定台账`);
  }
  // What a title names outright is not outvoted by columns: 安全生命防护工程明细表 with a road list's columns is asked.
  const titled = scored.filter(({ spoken }) => spoken >= OUTRIGHT).sort(byScore);
  if (only === null && best.spoken <= 0 && titled.length > 0) {
    const said = titled.slice(0, 2);
    const words = said.map(({ ledger }) => `“${ledger.name}”`).join("、");
    return asked(`标题写的是${words}，表头却像“${best.ledger.name}”，请指定台账`, [...said, best]);
  }
  if (only === null && best.spoken <= 0 && !speaksForItself(best, found, scored)) {
    return asked(`可能是“${best.ledger.name}”，但没有它独有的表头，请指定台账`);
  }
  return { kind: "found", match: best, others: fitting.slice(1, 4) };
}

function byScore(first: LedgerMatch, second: LedgerMatch): number {
  return second.score - first.score || second.spoken - first.spoken;
}

/**
 * Under a title that is silent or foreign, 乡镇 | 项目名称 | 里程 may be anything, and many common headers say no more than one: some
 * header must be this ledger's own; or its values are, where headers bear them out; or all the columns together fit no other
 * ledger nearly as well.
 */
function speaksForItself(best: LedgerMatch, found: FoundTable, matches: readonly LedgerMatch[]): boolean {
  const { fields } = best.matches;
  // 姓名 and 职务 under 通讯录, two dates under 请假登记: a few columns are like many a sheet.
  const few = [...fields.values()].filter(({ name }) => !FROM_CONTEXT.has(name)).length < FEW;
  if (few && (tableTitle(found.captions) !== null || found.columns.some((column) => isOther(column, fields))))
    return false;
  const { most, all } = distinctiveness(found.columns.filter(({ column }) => fields.has(column)));
  if (most >= OWN || (best.valued >= VALUED && all >= OWN)) return true;
  const next = Math.max(0, ...matches.map((match) => (match === best ? 0 : match.matches.fields.size)));
  return fields.size >= MANY && fields.size - next >= AHEAD;
}

/** A column that is no field of the ledger, nor only says which year or number its row has. */
function isOther({ column, path }: FoundColumn, fields: ColumnMatches["fields"]): boolean {
  const words = path.at(-1) ?? "";
  return !fields.has(column) && !isNumbering(headerText(words).words) && wordsOf(words).head !== "year";
}

/** From this weight on a title names a ledger. */
const OUTRIGHT = 60;
/** A header that two ledgers have at most is somebody's own. */
const OWN = 0.5;
/** Words of a list that three ledgers have at most. */
const VALUED = 0.33;
/** Fewer columns than these say nothing for themselves under a title that says something else, or beside others. */
const FEW = 3;
/** So many columns, and so many more than of any other ledger, are no chance. */
const [MANY, AHEAD] = [6, 2];

function score(
  ledger: Ledger,
  found: FoundTable,
  names: readonly string[],
  samples: ReadonlyMap<number, readonly GridCell[]>,
  townships: TownshipBook,
  chosen: boolean,
): LedgerMatch & { readonly fits: boolean } {
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
    const paid = isOfPayment(plain, ledger);
    const against = paid || (ledger.notTitles ?? []).some((word) => plain.includes(word)) ? 80 : 0;
    const value = (longest > 0 && !paid ? 60 + longest * 15 : 0) - against;
    const near = distance === 0 ? 1 : 0.6;
    if (Math.abs(value * near) > Math.abs(weight)) weight = value * near;
  }
  return weight;
}

/** 危桥改造车购税拨付表 is of money that was paid out, and not of the bridges, unless the ledger is of such money itself. */
function isOfPayment(title: string, ledger: Ledger): boolean {
  const paid = (text: string): boolean => says(wordsOf(text), "source", "paid");
  return paid(title) && ![ledger.name, ...(ledger.titles ?? [])].some(paid);
}
