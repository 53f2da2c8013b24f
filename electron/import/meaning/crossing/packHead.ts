import type { SheetFrame, WorkbookGrid } from "../../../files/grid/workbookGrid.ts";
import { columnSamples } from "../columnSamples.ts";
import type { FoundFrame, LooseRange } from "../FoundTable.ts";
import { fileWarnings, sheetWarnings, tableWarnings } from "../gridWarnings.ts";
import type { MatchedTable } from "../MatchedTable.ts";
import type { MatchedTables } from "../matchTables.ts";
import type { RowContext } from "../rowContext.ts";
import { NO_SUM, type PackedFound, type PackedHead, type PackedTable, skipReasons } from "./PackedHead.ts";

/** A workbook's tables as they go to another process: all but the cells, a sheet the same object wherever it is named. */
export function packHead(
  book: WorkbookGrid,
  { matched, asked, declined, loose }: MatchedTables,
  others: readonly LooseRange[],
  contexts: readonly RowContext[],
): PackedHead {
  const frames = new Map<SheetFrame, SheetFrame>();
  const frameOf = (sheet: SheetFrame): SheetFrame => {
    const { name, hidden, rowCount, columnCount, rowStarts, columns } = sheet;
    const frame = frames.get(sheet) ?? { name, hidden, rowCount, columnCount, rowStarts, columns };
    frames.set(sheet, frame);
    return frame;
  };
  return {
    sheets: book.sheets.map(frameOf),
    tables: matched.map((table, position) => packTable(book, table, contexts[position] as RowContext, frameOf)),
    asked: asked.map((table) => ({ ...table, found: packFound(table.found, frameOf) })),
    declined: declined.map(({ found, index, sender, title, layout, why }) => ({
      ...{ index, sender, title, layout, why },
      found: packFound(found, frameOf),
    })),
    loose: [...others, ...loose].map((range) => ({ ...range, sheet: frameOf(range.sheet) })),
    warnings: fileWarnings(book),
    sheetWarnings: book.sheets.map((sheet) => (sheet.hidden ? [] : sheetWarnings(sheet))),
  };
}

function packTable(
  book: WorkbookGrid,
  matched: MatchedTable,
  context: RowContext,
  frameOf: (sheet: SheetFrame) => SheetFrame,
): PackedTable {
  const { ledger, columns, found, ...table } = matched;
  return {
    table,
    ledger: ledger.id,
    found: packFound(found, frameOf),
    columns: columns.map(({ field, second, ...column }) => ({
      column,
      field: field?.name ?? null,
      second: second?.name ?? null,
    })),
    context,
    samples: columnSamples(book, found),
    warnings: tableWarnings(book, matched),
  };
}

function packFound(found: FoundFrame, frameOf: (sheet: SheetFrame) => SheetFrame): PackedFound {
  const { turned, captions, headerRows, columns, dataRows, skipped, warnings, firstRow, lastRow } = found;
  return {
    ...{ captions, headerRows, columns, warnings, firstRow, lastRow },
    sheet: frameOf(found.sheet),
    turned: turned && { ...turned, sheet: frameOf(turned.sheet) },
    dataRows: Int32Array.from(dataRows),
    skippedRows: Int32Array.from(skipped, ({ row }) => row),
    skippedReasons: Uint8Array.from(
      skipped,
      ({ reason, sums }) => skipReasons.indexOf(reason) + (sums === false ? NO_SUM : 0),
    ),
  };
}
