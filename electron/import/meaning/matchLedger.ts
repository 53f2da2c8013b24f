import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { distinctiveness } from "./distinctiveness.ts";
import type { FoundColumn, FoundTable } from "./FoundTable.ts";
import { isNumbering } from "./headerWords.ts";
import type { ColumnMatches } from "./matchColumns.ts";
import { FROM_CONTEXT } from "./missingFields.ts";
import { type LedgerMatch, OWN, scoreLedger } from "./scoreLedger.ts";
import { tableTitle } from "./tableTitle.ts";
import { OUTRIGHT } from "./titleWeight.ts";
import type { TownshipBook } from "./townshipBook.ts";
import { wordsOf } from "./words/wordsOf.ts";

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
  const scored = pool.map((ledger) => scoreLedger(ledger, found, names, samples, townships, only !== null));
  const fitting = scored.filter(({ fits }) => fits).sort(byScore);
  // What the title names outright and the values of its own lists bear out is not outvoted by common columns.
  const borne = fitting.filter(({ spoken, missing, valued }) => spoken >= OUTRIGHT && missing === 0 && valued >= OWN);
  const [best, second] = borne.length === 1 ? borne : fitting;
  const near = borne.length === 1 ? borne : fitting.filter((match) => best && match.score >= best.score * 0.93);
  const others = scored.filter((match) => !near.includes(match) && match.score > 0).sort(byScore);
  const asked = (why: string, first: readonly LedgerMatch[] = []): LedgerVerdict => ({
    kind: "asked",
    candidates: [...new Set([...first, ...near, ...fitting, ...others])].slice(0, Math.max(OFFERED, near.length)),
    why,
  });
  if (!best) return asked(only === null ? "看不出是哪个台账的表，请指定台账" : "表头与指定的台账对不上");
  if (second && second.score >= best.score * 0.93 && best.score - second.score < 60) {
    return asked(`可能是${near.map(({ ledger }) => `“${ledger.name}”`).join("或")}，请指定台账`);
  }
  const itself = only !== null || speaksForItself(best, found, scored);
  // Nothing lands of a table without its required columns: its rows wait for the columns that the question names.
  if (only === null && best.missing > 0 && best.spoken < OUTRIGHT && !(itself && best.valued >= ALONE)) {
    return asked(`可能是“${best.ledger.name}”，但缺少必填的列，请指定台账`);
  }
  // What a title names outright is not outvoted by columns: 安全生命防护工程明细表 with a road list's columns is asked.
  const titled = scored.filter(({ spoken }) => spoken >= OUTRIGHT).sort(byScore);
  // 各党支部组织生活 names two: with no column that is surely its own, the one that the title says less of is no more than a guess.
  const outspoken = best.matches.fields.size === 0 && titled.some(({ spoken }) => spoken > best.spoken);
  if (only === null && titled.length > 0 && (best.spoken <= 0 || outspoken)) {
    const said = titled.filter((match) => match !== best).slice(0, 2);
    const words = said.map(({ ledger }) => `“${ledger.name}”`).join("、");
    return asked(`标题写的是${words}，表头却像“${best.ledger.name}”，请指定台账`, [...said, best]);
  }
  if (best.spoken <= 0 && !itself) {
    return asked(`可能是“${best.ledger.name}”，但没有它独有的表头，请指定台账`);
  }
  return { kind: "found", match: best, others: fitting.filter((match) => match !== best).slice(0, OFFERED) };
}

function byScore(first: LedgerMatch, second: LedgerMatch): number {
  return second.score - first.score || second.spoken - first.spoken;
}

/**
 * Under a title that is silent or foreign, 乡镇 | 项目名称 | 里程 may be anything, and many common headers say no more than one: some
 * header must be this ledger's own, and no other ledger's columns weigh more; or its values are, where headers bear them out (新建 of a
 * project rebuilds no bridge: where another's columns weigh more, words that two ledgers have say nothing); or all the columns together
 * fit no other ledger nearly as well.
 */
function speaksForItself(best: LedgerMatch, found: FoundTable, matches: readonly LedgerMatch[]): boolean {
  const { fields } = best.matches;
  // 姓名 and 职务 under 通讯录, two dates under 请假登记: a few columns are like many a sheet.
  const few = [...fields.values()].filter(({ name }) => !FROM_CONTEXT.has(name)).length < FEW;
  if (few && (tableTitle(found.captions) !== null || found.columns.some((column) => isOther(column, fields))))
    return false;
  const { most, all } = distinctiveness(found.columns.filter(({ column }) => fields.has(column)));
  const outweighed = matches.some(({ matches: { weight } }) => weight > best.matches.weight);
  if (most >= OWN && !outweighed) return true;
  if (best.valued >= (outweighed ? ALONE : VALUED) && all >= OWN) return true;
  const next = Math.max(0, ...matches.map((match) => (match === best ? 0 : match.matches.fields.size)));
  return fields.size >= MANY && fields.size - next >= AHEAD;
}

/** A column that is no field of the ledger, nor only says which year or number its row has. */
function isOther({ column, path }: FoundColumn, fields: ColumnMatches["fields"]): boolean {
  const words = path.at(-1) ?? "";
  return !fields.has(column) && !isNumbering(headerText(words).words) && wordsOf(words).head !== "year";
}

/** Words of a list that three ledgers have at most, and such as one has alone. */
const [VALUED, ALONE] = [0.33, 1];
/** Fewer columns than these say nothing for themselves under a title that says something else, or beside others. */
const FEW = 3;
/** So many columns, and so many more than of any other ledger, are no chance. */
const [MANY, AHEAD] = [6, 2];
