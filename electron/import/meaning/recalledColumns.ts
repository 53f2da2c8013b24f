import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { columnFit } from "./columnFit.ts";
import type { FoundColumn, FoundTable } from "./FoundTable.ts";
import type { ImportMemory, Known, MemoryPlace } from "./ImportMemory.ts";
import type { Layout } from "./layoutOf.ts";
import type { ColumnMatches } from "./matchColumns.ts";
import type { Suggestion } from "./Suggestion.ts";
import type { TownshipBook } from "./townshipBook.ts";
import { unitFits } from "./unitFits.ts";

/** What was answered about a table's columns before, as far as it holds for this one. */
export interface RecalledColumns {
  /** column → the field it was said to be (null: none), its unit, and when */
  readonly columns: ReadonlyMap<
    number,
    { readonly named: NamedField | null; readonly unit: string | null; readonly day: string }
  >;
  /** What holds no more, or for another layout only: first among the suggestions, and asked again */
  readonly suggestions: ReadonlyMap<number, readonly Suggestion[]>;
  /** Why it is asked again, by column */
  readonly notes: ReadonlyMap<number, string>;
}

/** How firmly an answer of another layout speaks for a column of the same words. */
const SAID_ELSEWHERE = 100;

/**
 * Recalls the answers for exactly this layout. Units and values hold against them: a column whose numbers cannot be the field any
 * more is asked again; so is one that was no field, once this version has a field for it that the one of then did not know. Other
 * values in a later month are no reason.
 */
export function recalledColumns(
  memory: ImportMemory,
  place: MemoryPlace,
  layout: Layout,
  found: FoundTable,
  ledger: Ledger,
  matches: ColumnMatches,
  samples: ReadonlyMap<number, readonly GridCell[]>,
  townships: TownshipBook,
): RecalledColumns {
  const here = memory.at("column", place);
  const absent = memory.at("absent", place);
  const elsewhere = memory.elsewhere("column", place);
  const fields = new Map(allFields(ledger).map((named) => [named.name, named]));
  const columns = new Map<number, { named: NamedField | null; unit: string | null; day: string }>();
  const suggestions = new Map<number, readonly Suggestion[]>();
  const notes = new Map<number, string>();
  const ranks = new Map<NamedField, { column: number; rank: number }>();
  const askAgain = (column: number, names: readonly string[], note: string): void => {
    suggestions.set(
      column,
      names.map((name) => ({ name, weight: SAID_ELSEWHERE })),
    );
    notes.set(column, note);
  };
  const decide = (column: FoundColumn, { content, day, rank }: Known<"column">): void => {
    const { field, unit, offered } = content;
    if (field === null) {
      const now = [matches.fields.get(column.column)?.name, ...namesOf(matches, column.column)];
      const since = now.filter((name) => name !== undefined).filter((name) => !offered.includes(name));
      if (since.length === 0) columns.set(column.column, { named: null, unit: null, day });
      else askAgain(column.column, [...new Set(since)], `${day} 留作其他列，现在可能有对应的字段`);
      return;
    }
    const named = fields.get(field);
    // Since then it was said that there is no such column.
    if (!named || (absent.get(field)?.rank ?? -1) > rank) return;
    const fit = columnFit(samples.get(column.column) ?? [], named.field, townships);
    const fits = unitFits(column.unit, named.field) && (fit === null || fit >= 0.5);
    const rival = ranks.get(named);
    if (rival && rival.rank > rank) return;
    if (fits && rival) columns.delete(rival.column);
    if (fits) ranks.set(named, { column: column.column, rank });
    if (fits) columns.set(column.column, { named, unit, day });
    else askAgain(column.column, [field], `${day} 对应“${field}”，这次列中的内容不像`);
  };
  for (const column of found.columns) {
    const key = layout.keys.get(column.column);
    if (key === undefined) continue;
    const known = here.get(key);
    const other = elsewhere.get(key);
    if (known) decide(column, known);
    else if (other && other.content.field !== null && !matches.fields.has(column.column)) {
      askAgain(column.column, [other.content.field], `${other.day} 对应“${other.content.field}”，这次表头有变`);
    }
  }
  return { columns, suggestions, notes };
}

function namesOf({ suggestions }: ColumnMatches, column: number): string[] {
  return (suggestions.get(column) ?? []).map(({ name }) => name);
}
