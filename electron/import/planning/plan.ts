import { setImmediate } from "node:timers/promises";
import { type AddedOptions, fieldWithOptions, optionsName, withOptions } from "../../../db/ledgers/index.ts";
import {
  countyNames,
  inForce,
  type ReadStore,
  readAddedOptions,
  readBureau,
  readTownships,
} from "../../../db/store/index.ts";
import { CallError } from "../../contract/CallError.ts";
import type { PlanChoices } from "../../contract/importPlan.ts";
import type { WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { compareTotals } from "../meaning/compareTotals.ts";
import { findTables } from "../meaning/findTables.ts";
import { fileWarnings, sheetWarnings, tableWarnings } from "../meaning/gridWarnings.ts";
import type { MatchedColumn, MatchedTable } from "../meaning/MatchedTable.ts";
import { matchTables } from "../meaning/matchTables.ts";
import { cellInSheet } from "../meaning/placeInSheet.ts";
import { type ReadRow, rowReader } from "../meaning/readRows.ts";
import { CONTRADICTION } from "../meaning/tableContext.ts";
import { type TownshipBook, townshipBook } from "../meaning/townshipBook.ts";
import { countRows } from "./countRows.ts";
import { explainQuestions } from "./explainQuestions.ts";
import type { ImportPlan, PlannedRow, PlannedTable } from "./ImportPlan.ts";
import { leftOutRow } from "./leftOutRow.ts";
import { PlanRecords } from "./PlanRecords.ts";
import { pauses } from "./pauses.ts";
import { planRow } from "./planRow.ts";
import { questionsOf } from "./questionsOf.ts";
import { readMemory } from "./readMemory.ts";
import { weighTables } from "./weighing/weighTables.ts";

export interface PlanOptions {
  readonly choices: PlanChoices;
  /** "2021-10": likely meant where neither sheet nor choices name a month or a year; chosen in the questions, never taken */
  readonly guess?: string;
  /** Leaves what was answered before out of account */
  readonly noMemory?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, text: string) => void;
}

/** Rows between two looks at the clock: small enough that a window answers, large enough to cost nothing. */
const CHUNK = 500;

/**
 * The stages after reading, in order: findTables → matchTables (ledger, columns, context) → rows read and checked → compared
 * with the ledger. Nothing is written. The work yields to the event loop between chunks and can be cancelled.
 */
export async function planWorkbook(
  store: ReadStore,
  book: WorkbookGrid,
  file: { readonly name: string; readonly hash: string },
  options: PlanOptions,
): Promise<ImportPlan> {
  const { choices } = options;
  const places = readTownships(store);
  const county = countyNames(readBureau(store).county);
  // Tables are found by every name there ever was; rows are read with those of the table's year.
  const townships = townshipBook(places, county);
  const booksByYear = new Map<number, TownshipBook>();
  const bookOf = (year: number | null): TownshipBook => {
    if (year === null || places.every((place) => inForce(place, year))) return townships;
    const known = booksByYear.get(year);
    if (known) return known;
    const own = townshipBook(
      places.filter((place) => inForce(place, year)),
      county,
    );
    booksByYear.set(year, own);
    return own;
  };
  const { tables: found, loose } = findTables(book, townships);
  const memory = options.noMemory ? undefined : readMemory(store);
  const { matched: declared, asked, declined, loose: unmatched } = matchTables(book, found, townships, choices, memory);
  const added = readAddedOptions(store);
  const matched = declared.map((table) => withAddedOptions(table, added));
  const total = matched.reduce((sum, table) => sum + table.found.dataRows.length, 0);
  const records = new PlanRecords(store);
  const tables: Omit<PlannedTable, "concerns">[] = [];
  let done = 0;
  for (const table of matched) {
    const rows: ReadRow[] = [];
    const planned: PlannedRow[] = [];
    if (!table.leftOut) {
      const context = contextOf(table, choices, townships, options.guess);
      const read = rowReader(book, table, bookOf(context.year), withRecalled(choices, table), context);
      const explain = explainQuestions(table);
      const cellOf = cellFinder(table);
      const out = new Set(choices.tables?.find(({ index }) => index === table.index)?.rowsOut);
      for (const row of table.found.dataRows) {
        const readRow = read(row);
        explain(readRow);
        explainContext(readRow, table, context);
        rows.push(readRow);
        const month = table.ledger.progress ? (readRow.month ?? context.month) : null;
        planned.push(
          out.has(readRow.row)
            ? leftOutRow(records, table.ledger, readRow)
            : planRow(records, table.ledger, readRow, month, cellOf, table.found.sheet.name, choices.blank === "keep"),
        );
        done += 1;
        if (done % CHUNK === 0) {
          options.onProgress?.(done, total, "正在核对各行");
          await setImmediate();
          if (options.signal?.aborted) throw new CallError("cancelled");
        }
      }
    }
    tables.push({
      matched: table,
      ledger: table.ledger,
      rows: planned,
      totals: compareTotals(book, table, rows, townships),
      questions: questionsOf(table, planned, townships, choices.asOf ?? options.guess ?? null),
      warnings: tableWarnings(book, table),
    });
  }
  const weighed = await weighTables(store, tables, townships.names, choices, pauses(options.signal));
  options.onProgress?.(total, total, "核对完成");
  return {
    file,
    book,
    choices,
    tables: weighed,
    asked,
    declined,
    loose: [...loose, ...unmatched],
    warnings: fileWarnings(book),
    sheetWarnings: book.sheets.map((sheet) => (sheet.hidden ? [] : sheetWarnings(sheet))),
    counts: countRows(tables),
    importedBefore: store.batches.findByHash(file.hash)?.id ?? null,
  };
}

interface TableContext {
  readonly year: number | null;
  readonly township: string | null;
  /** The year against which a date that hides its own is held: also the guessed one */
  readonly likelyYear: number | null;
  /** The month of the progress */
  readonly month: string | null;
  /** The month of a monthly report whose rows do not name it */
  readonly period: string | null;
}

/** What holds for rows that do not say it themselves: the sheet's word first, then the caller's. */
function contextOf(
  table: MatchedTable,
  choices: PlanChoices,
  townships: TownshipBook,
  guess: string | undefined,
): TableContext {
  const given = choices.asOf ?? null;
  const yearIn = (month: string | null | undefined): number | null => (month ? Number(month.slice(0, 4)) : null);
  // A month that was named or answered for the table says its year too.
  const year = table.year === "ambiguous" ? null : (table.year ?? yearIn(table.asOf) ?? yearIn(given));
  const chosen = choices.township ? townships.resolve(choices.township) : null;
  return {
    year,
    likelyYear: year ?? yearIn(guess),
    township: table.township ?? (chosen?.kind === "found" ? chosen.name : null),
    month: table.ledger.progress ? (table.asOf ?? given) : null,
    period: table.asOf ?? (year !== null && given?.startsWith(String(year)) ? given : null),
  };
}

/** The choices with the words that were explained before; what is said now goes before them. */
function withRecalled(choices: PlanChoices, { index, recalled }: MatchedTable): PlanChoices {
  const words = recalled.words.map(({ content: { field, raw, use } }) => ({ index, field, raw, use }));
  return words.length === 0 ? choices : { ...choices, values: [...words, ...(choices.values ?? [])] };
}

/** The table with the options that the bureau has added to lists that may grow. */
function withAddedOptions(table: MatchedTable, added: AddedOptions): MatchedTable {
  const ledger = withOptions(table.ledger, added);
  if (ledger === table.ledger) return table;
  const columns = table.columns.map((column): MatchedColumn => {
    if (!column.field) return column;
    const { name, field } = column.field;
    return {
      ...column,
      field: { ...column.field, field: fieldWithOptions(field, added[optionsName(ledger, name)]) },
    };
  });
  return { ...table, columns };
}

/** A year named twice, or townships that contradict one another, are a reason a row can be told. */
function explainContext(row: ReadRow, table: MatchedTable, context: TableContext): void {
  const complainUnread = (field: string, message: string): void => {
    row.problems.push({ field, cell: null, raw: "", level: "error", message });
    row.unread = new Set([...row.unread, field]);
  };
  if (
    table.townshipFrom === CONTRADICTION &&
    !row.values.乡镇 &&
    !row.unread.has("乡镇") &&
    table.ledger.fields.乡镇?.required
  ) {
    complainUnread("乡镇", "缺少乡镇：填报单位、标题与工作表名写的不是同一个乡（镇）、街道，请指定");
  }
  if (table.ledger.fields.年度 && table.year === "ambiguous" && context.year === null && !row.values.年度) {
    complainUnread("年度", "标题中有几个年份，请指定年度");
  }
}

function cellFinder(table: MatchedTable): (field: string, row: number) => string | null {
  const columns = new Map(
    table.columns.flatMap(({ column, field, second }) =>
      [field, second].flatMap((named) => (named ? [[named.name, column] as const] : [])),
    ),
  );
  return (field, row) => {
    const column = columns.get(field);
    return column === undefined ? null : cellInSheet(table.found, row - 1, column);
  };
}
