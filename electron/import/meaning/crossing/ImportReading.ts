/**
 * electron/import/meaning/crossing — what a workbook means, on its way from the process that holds the workbook to the one that
 * holds the ledgers. The rule: plain data that a structured clone takes, in parts that are unpacked in a few milliseconds; a
 * ledger and its fields go by name, since both sides have them. What is unpacked is what was packed.
 */
import type { PlanChoices, PlanTotal } from "../../../contract/importPlan.ts";
import type { WorkbookGrid } from "../../../files/grid/workbookGrid.ts";
import { compareTotals } from "../compareTotals.ts";
import { findTables } from "../findTables.ts";
import { ImportMemory } from "../ImportMemory.ts";
import type { MatchedTable } from "../MatchedTable.ts";
import { matchTables } from "../matchTables.ts";
import { type ReadRow, rowReader } from "../readRows.ts";
import { type RowContext, rowContext } from "../rowContext.ts";
import { townshipsByYear } from "../townshipsByYear.ts";
import { withAddedOptions } from "../withAddedOptions.ts";
import type { PackedHead } from "./PackedHead.ts";
import { packHead } from "./packHead.ts";
import { type PackedRows, packRows } from "./packRows.ts";
import type { ReadingInputs } from "./ReadingInputs.ts";

/** A batch is full from so many rows, values or letters on: unpacked, it holds nobody up. */
const ROWS = 500;
const VALUES = 12_000;
const LETTERS = 400_000;
const TOTALS = 5000;

/** Some of a table's rows from a place on, and whether they were the last. */
export interface RowBatch {
  readonly rows: PackedRows;
  readonly last: boolean;
}
export interface TotalBatch {
  readonly totals: readonly PlanTotal[];
  readonly last: boolean;
}

/** A table while it is read. */
interface Progress {
  readonly read: (row: number) => ReadRow;
  done: number;
  /** There are totals to compare with */
  readonly compared: boolean;
  /** What was read, as far as totals are compared with it */
  readonly kept: Pick<ReadRow, "row" | "values" | "progress">[];
  totals: readonly PlanTotal[] | null;
}

/**
 * What a workbook means, all of it that depends on the file and what is handed in: first its head, then table by table its rows
 * from the top down and its totals, each as it goes to another process. Rows are read when they are asked for.
 */
export class ImportReading {
  readonly head: PackedHead;
  readonly #book: WorkbookGrid;
  readonly #inputs: ReadingInputs;
  readonly #townships: ReturnType<typeof townshipsByYear>;
  readonly #tables: readonly MatchedTable[];
  readonly #contexts: readonly RowContext[];
  readonly #progress = new Map<number, Progress>();
  readonly #ended = new Set<number>();

  constructor(book: WorkbookGrid, inputs: ReadingInputs) {
    const { choices, addedOptions } = inputs;
    this.#book = book;
    this.#inputs = inputs;
    this.#townships = townshipsByYear(inputs.townships, inputs.county);
    const { ever } = this.#townships;
    const { tables, loose } = findTables(book, ever);
    const found = matchTables(book, tables, ever, choices, new ImportMemory(inputs.answers));
    this.#tables = found.matched.map((table) => withAddedOptions(table, addedOptions));
    this.#contexts = this.#tables.map((table) => rowContext(table, choices, ever));
    this.head = packHead(book, { ...found, matched: this.#tables }, loose, this.#contexts);
  }

  /** Whether all that there was has been asked for. */
  get ended(): boolean {
    return this.#ended.size === this.#tables.length;
  }

  /** @param table its position in the head @param from the rows asked for before: rows come in their order only */
  rows(table: number, from: number): RowBatch {
    const matched = this.#matched(table);
    const progress = this.#reading(table);
    if (progress.done !== from) throw new Error(`rows of table ${table} stand at ${progress.done}, not at ${from}`);
    const { dataRows } = matched.found;
    const rows: ReadRow[] = [];
    let values = 0;
    let letters = 0;
    while (progress.done < dataRows.length && rows.length < ROWS && values < VALUES && letters < LETTERS) {
      const row = progress.read(dataRows[progress.done] as number);
      rows.push(row);
      progress.done += 1;
      for (const record of [row.values, row.progress, row.extra ?? {}]) {
        for (const name in record) {
          const value = record[name];
          values += 1;
          if (typeof value === "string") letters += value.length;
        }
      }
      values += row.problems.length * 5;
    }
    if (progress.compared) {
      for (const row of rows) progress.kept.push({ row: row.row, values: row.values, progress: row.progress });
    }
    return { rows: packRows(rows), last: progress.done === dataRows.length };
  }

  /** The totals of a table, once all its rows were read. @param from those asked for before */
  totals(table: number, from: number): TotalBatch {
    const progress = this.#reading(table);
    progress.totals ??= compareTotals(this.#book, this.#matched(table), progress.kept, this.#townships.ever);
    const totals = progress.totals.slice(from, from + TOTALS);
    const last = from + totals.length >= progress.totals.length;
    if (last) this.#ended.add(table);
    return { totals, last };
  }

  #matched(table: number): MatchedTable {
    const matched = this.#tables[table];
    if (!matched) throw new Error(`no table ${table}`);
    return matched;
  }

  #reading(table: number): Progress {
    const known = this.#progress.get(table);
    if (known) return known;
    const matched = this.#matched(table);
    const context = this.#contexts[table] as RowContext;
    const choices = withRecalled(this.#inputs.choices, matched);
    const read = rowReader(this.#book, matched, this.#townships.of(context.year), choices, context);
    const compared = matched.found.skipped.some(({ reason }) => reason === "合计" || reason === "小计");
    const progress: Progress = { read, done: 0, compared, kept: [], totals: null };
    this.#progress.set(table, progress);
    return progress;
  }
}

/** The choices with the words that were explained before; what is said now goes before them. */
function withRecalled(choices: PlanChoices, { index, recalled }: MatchedTable): PlanChoices {
  const words = recalled.words.map(({ content: { field, raw, use } }) => ({ index, field, raw, use }));
  return words.length === 0 ? choices : { ...choices, values: [...words, ...(choices.values ?? [])] };
}
