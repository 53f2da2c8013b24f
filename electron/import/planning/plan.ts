import type { Values } from "../../../db/ledgers/index.ts";
import type { ReadStore } from "../../../db/store/index.ts";
import type { PlanChoices } from "../../contract/importPlan.ts";
import { type ArrivedTable, unpackHead } from "../meaning/crossing/unpackHead.ts";
import type { MatchedFrame } from "../meaning/MatchedTable.ts";
import { cellInSheet } from "../meaning/placeInSheet.ts";
import type { ReadRow } from "../meaning/readRows.ts";
import type { RowContext } from "../meaning/rowContext.ts";
import { CONTRADICTION } from "../meaning/tableContext.ts";
import type { BookReading, BookSource } from "./BookSource.ts";
import { withoutBlanks } from "./blanksOver.ts";
import { correctedByHand } from "./correctedByHand.ts";
import { countRows } from "./countRows.ts";
import { explainQuestions } from "./explainQuestions.ts";
import type { ImportPlan, PlannedRow, PlannedTable } from "./ImportPlan.ts";
import { leftOutRow } from "./leftOutRow.ts";
import { PlanRecords } from "./PlanRecords.ts";
import { planRow } from "./planRow.ts";
import { questionsOf } from "./questionsOf.ts";
import { readingInputs } from "./readingInputs.ts";
import { rowsOf, totalsOf } from "./rowsOf.ts";
import { Turns } from "./Turns.ts";
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

/**
 * The stages after reading: what the workbook means (found, matched and read where it lies), each row of it compared with the
 * ledger as it stands. Nothing is written. The work gives way to others again and again, and can be cancelled.
 */
export async function planBook(store: ReadStore, source: BookSource, options: PlanOptions): Promise<ImportPlan> {
  const { choices } = options;
  const inputs = readingInputs(store, choices, options.guess ?? null, options.noMemory ?? false);
  const townships = inputs.townships.map(({ name }) => name);
  const reading = await source.read(inputs, { signal: options.signal });
  const head = unpackHead(reading.head, inputs.addedOptions);
  const total = head.tables.reduce((sum, { matched }) => sum + matched.found.dataRows.length, 0);
  const records = new PlanRecords(store);
  const turns = new Turns(options.signal);
  const tables: Omit<PlannedTable, "concerns">[] = [];
  let done = 0;
  const onRow = async (): Promise<void> => {
    done += 1;
    if (!turns.over) return;
    options.onProgress?.(done, total, "正在核对各行");
    await turns.next();
  };
  try {
    for (const [position, arrived] of head.tables.entries()) {
      const { matched, samples, warnings } = arrived;
      const planned = matched.leftOut ? [] : await planRows(records, reading, position, arrived, choices, onRow);
      const totals = await totalsOf(reading, position);
      await turns.next();
      const questions = await questionsOf(matched, planned, townships, choices.asOf ?? options.guess ?? null, turns);
      tables.push({ matched, ledger: matched.ledger, rows: planned, totals, questions, warnings, samples });
    }
  } catch (error) {
    // Read to its end it has ended by itself; broken off, it would keep its workbook.
    reading.end();
    throw error;
  }
  const weighed = await weighTables(
    store,
    { tables, unread: head.asked.length + head.declined.length },
    townships,
    choices,
    async () => {
      if (turns.over) await turns.next();
    },
  );
  options.onProgress?.(total, total, "核对完成");
  return {
    file: source.file,
    source,
    choices,
    tables: weighed,
    sheets: head.sheets,
    asked: head.asked,
    declined: head.declined,
    loose: head.loose,
    warnings: head.warnings,
    sheetWarnings: head.sheetWarnings,
    counts: countRows(tables),
    importedBefore: store.batches.findByHash(source.file.hash)?.id ?? null,
  };
}

/** The rows of one table, each decided against the ledger and the rows before it. */
async function planRows(
  records: PlanRecords,
  reading: BookReading,
  position: number,
  { matched: table, context }: ArrivedTable,
  choices: PlanChoices,
  onRow: () => Promise<void>,
): Promise<PlannedRow[]> {
  const planned: PlannedRow[] = [];
  const explain = explainQuestions(table);
  const cellOf = cellFinder(table);
  const out = new Set(choices.tables?.find(({ index }) => index === table.index)?.rowsOut);
  const byHand = correctedByHand(choices, table.index);
  const leftAlone = (row: number) => (read: Values) =>
    choices.blank === "keep" ? withoutBlanks(read, byHand.get(row)) : read;
  for await (const rows of rowsOf(reading, position)) {
    for (const row of rows) {
      explain(row);
      explainContext(row, table, context);
      const month = table.ledger.progress ? (row.month ?? context.month) : null;
      planned.push(
        out.has(row.row)
          ? leftOutRow(records, table.ledger, row)
          : planRow(records, table.ledger, row, month, cellOf, table.found.sheet.name, leftAlone(row.row)),
      );
      await onRow();
    }
  }
  return planned;
}

/** A year named twice, or townships that contradict one another, are a reason a row can be told. */
function explainContext(row: ReadRow, table: MatchedFrame, context: RowContext): void {
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

function cellFinder(table: MatchedFrame): (field: string, row: number) => string | null {
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
