/**
 * electron/tables/ledgerSheets — the sheets of ledgers: one written out (导出), and the empty one for a township (模板).
 *
 * The rule: what is written here is read by the import without a change. Headers are those of sheetColumns, numbers are exact,
 * text is text whatever it begins with, and personal data is masked unless somebody gave a reason. Written row by row, so
 * that 100,000 records neither fill the memory nor stop the window.
 */
import { createWriteStream } from "node:fs";
import { setImmediate } from "node:timers/promises";
import type { Column } from "exceljs";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { RECORD_HEADER, type SheetColumn, sheetColumns } from "../../../db/ledgers/derive/sheetColumns.ts";
import { tableName } from "../../../db/ledgers/derive/tableSql.ts";
import { maskedValues, personalFields } from "../../../db/ledgers/maskPersonal.ts";
import type { ReadStore } from "../../../db/store/index.ts";
import { columnLetter } from "../../files/grid/columnLetters.ts";
import { wrappedLines } from "../../files/writing/displayWidth.ts";
import { columnWidth, paperSize, rowHeight } from "../../files/writing/sheetMeasures.ts";
import { sheetName } from "../../files/writing/sheetName.ts";
import { BOLD_FONT, BORDERS, CENTRED, HEADER_FILL } from "../../files/writing/workbookStyles.ts";
import { writeToFile } from "../../files/writing/writeToFile.ts";
import { fieldWidth, isNumericField, ledgerCell } from "./ledgerCell.ts";

/** The column that says which month a row's progress is of. */
export const MONTH_HEADER = "截至月";
/** Rows between two breaths, so that the window stays alive while a large ledger is written. */
const AT_ONCE = 1000;

/**
 * A whole ledger as a workbook: its columns as the import knows them, units in the headers, then for ledgers with progress the
 * state of the latest month up to `asOf` with its month (截至月), then the columns kept from sheets. Values read back exactly.
 * Streamed: a hundred thousand rows do not have to be held in memory. A file that was there before is replaced only by a whole one.
 * Personal data is masked unless `clear`; its ledgers name each row's record (记录号), by which an import finds it again.
 * @param asOf null where no month has any progress
 * @throws CallError file-not-written, disk-full
 */
export async function writeLedgerWorkbook(
  store: Pick<ReadStore, "records" | "database">,
  ledger: Ledger,
  asOf: string | null,
  path: string,
  clear = false,
): Promise<void> {
  await writeToFile(path, (fresh) => streamLedger(store, ledger, asOf, fresh, clear));
}

async function streamLedger(
  store: Pick<ReadStore, "records" | "database">,
  ledger: Ledger,
  asOf: string | null,
  path: string,
  clear: boolean,
): Promise<void> {
  const { default: ExcelJS } = await import("exceljs");
  const file = createWriteStream(path);
  const failed = new Promise<never>((_, reject) => file.once("error", reject));
  const written = (async () => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true, useSharedStrings: true });
    workbook.creator = "交通台账";
    workbook.lastModifiedBy = "交通台账";
    const fields = sheetColumns(ledger);
    const extras = extraHeaders(store, ledger, fields);
    const named = personalFields(ledger).length > 0;
    const columns = [
      ...fields.map(fieldColumn),
      ...(ledger.progress ? [textColumn(10)] : []),
      ...extras.map(() => textColumn(16)),
      ...(named ? [textColumn(38)] : []),
    ];
    const sheet = workbook.addWorksheet(sheetName(ledger.name, []), {
      views: [{ state: "frozen", xSplit: 0, ySplit: 1 }],
      pageSetup: {
        paperSize: paperSize(columns.map(({ width = 0 }) => width)),
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: "1:1",
      },
      headerFooter: { oddFooter: "&C第 &P 页 共 &N 页" },
    });
    sheet.columns = columns;
    const styles = columns.map(({ style }) => style ?? {});
    sheet.autoFilter = `A1:${columnLetter(columns.length)}1`;
    const header = sheet.getRow(1);
    header.values = [
      ...fields.map((column) => column.header),
      ...(ledger.progress ? [MONTH_HEADER] : []),
      ...extras,
      ...(named ? [RECORD_HEADER] : []),
    ];
    header.height = rowHeight(
      Math.max(...columns.map(({ width = 9 }, index) => wrappedLines(String(header.getCell(index + 1).value), width))),
    );
    header.eachCell((cell) =>
      Object.assign(cell, { font: BOLD_FONT, alignment: CENTRED, border: BORDERS, fill: HEADER_FILL, numFmt: "@" }),
    );
    header.commit();
    let count = 0;
    for (const record of store.records.all(ledger)) {
      const month = ledger.progress && asOf ? store.records.monthAsOf(ledger, record.id, asOf) : undefined;
      const values = clear ? record.values : maskedValues(ledger, record.values);
      const cells = fields.map(({ name, field, progress }) =>
        ledgerCell((progress ? month?.values : values)?.[name], field),
      );
      if (ledger.progress) cells.push(month?.month ?? null);
      for (const name of extras) cells.push(record.extra?.[name] ?? null);
      if (named) cells.push(record.id);
      const row = sheet.addRow(cells);
      // The very same style object in every cell of a column: ExcelJS then looks it up instead of spelling it out each time.
      for (const [index, cell] of cells.entries())
        if (cell !== null) row.getCell(index + 1).style = styles[index] ?? {};
      row.commit();
      count += 1;
      if (count % AT_ONCE === 0) await setImmediate();
    }
    sheet.commit();
    await workbook.commit();
  })();
  await Promise.race([written, failed]);
}

function fieldColumn({ header, field }: SheetColumn): Partial<Column> {
  const width = columnWidth(fieldWidth(field, header));
  return isNumericField(field) ? { width, style: { alignment: { vertical: "middle" } } } : textColumn(width);
}

function textColumn(width: number): Partial<Column> {
  return { width, style: { numFmt: "@", alignment: { vertical: "middle", wrapText: true } } };
}

/** Names of the columns kept from sheets; one that a field bears is left to the field. */
function extraHeaders(
  { database }: Pick<ReadStore, "database">,
  ledger: Ledger,
  fields: readonly SheetColumn[],
): string[] {
  const kept = database
    .prepare<[], string>(
      `SELECT DISTINCT each.key FROM ${tableName(ledger)} record, json_each(record.extra) each
       WHERE record.deleted_at IS NULL AND record.extra IS NOT NULL ORDER BY each.key`,
    )
    .pluck()
    .all();
  const own = new Set([...fields.map(({ header }) => header), MONTH_HEADER, RECORD_HEADER]);
  return kept.filter((name) => !own.has(name));
}
