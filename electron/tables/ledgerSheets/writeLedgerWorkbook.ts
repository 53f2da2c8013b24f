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
import { RECORD_HEADER, type SheetColumn } from "../../../db/ledgers/index.ts";
import { columnLetter } from "../../files/grid/columnLetters.ts";
import { wrappedLines } from "../../files/writing/displayWidth.ts";
import { columnWidth, paperSize, rowHeight } from "../../files/writing/sheetMeasures.ts";
import { sheetName } from "../../files/writing/sheetName.ts";
import { HEADER_LOOK } from "../../files/writing/workbookStyles.ts";
import { writeToFile } from "../../files/writing/writeToFile.ts";
import { type GatheredLedger, MONTH_HEADER } from "./gatherLedger.ts";
import { fieldWidth, isNumericField } from "./ledgerCell.ts";

/** Of columns that no field bears, in half-width characters; others are kept from sheets. */
const EXTRA_WIDTHS: Readonly<Record<string, number>> = { [MONTH_HEADER]: 10, [RECORD_HEADER]: 38 };

/**
 * A gathered ledger as a workbook: its columns with units in the headers, then as gatherLedger has them. Values read back exactly.
 * Streamed: the workbook of a hundred thousand rows does not have to be held in memory. A file that was there before is replaced
 * only by a whole one.
 * @throws CallError file-not-written, disk-full
 */
export async function writeLedgerWorkbook(gathered: GatheredLedger, path: string): Promise<void> {
  await writeToFile(path, (fresh) => streamLedger(gathered, fresh));
}

async function streamLedger({ name, fields, headers, pages }: GatheredLedger, path: string): Promise<void> {
  const { default: ExcelJS } = await import("exceljs");
  const file = createWriteStream(path);
  const failed = new Promise<never>((_, reject) => file.once("error", reject));
  const written = (async () => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true, useSharedStrings: true });
    workbook.creator = "交通台账";
    workbook.lastModifiedBy = "交通台账";
    const columns = headers.map((header, index) => {
      const field = fields[index];
      return field ? fieldColumn(field) : textColumn(EXTRA_WIDTHS[header] ?? 16);
    });
    const sheet = workbook.addWorksheet(sheetName(name, []), {
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
    header.values = [...headers];
    header.height = rowHeight(
      Math.max(...columns.map(({ width = 9 }, index) => wrappedLines(String(header.getCell(index + 1).value), width))),
    );
    header.eachCell((cell) => Object.assign(cell, HEADER_LOOK));
    header.commit();
    for (const page of pages()) {
      for (const cells of page) {
        const row = sheet.addRow([...cells]);
        // The very same style object in every cell of a column: ExcelJS then looks it up instead of spelling it out each time.
        for (const [index, cell] of cells.entries())
          if (cell !== null) row.getCell(index + 1).style = styles[index] ?? {};
        row.commit();
      }
      // The window stays alive while a large ledger is written.
      await setImmediate();
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
