import { writeFile } from "node:fs/promises";
import type { Workbook } from "exceljs";
import type { TableModel } from "../contract/tableModel.ts";
import { writeToFile } from "../writeToFile.ts";
import { newWorkbook } from "./newWorkbook.ts";
import { printArea } from "./sheetMeasures.ts";
import { sheetName } from "./sheetName.ts";
import { BOLD_FONT, BORDERS, CENTRED, HEADER_FILL, LEFT, TEXT_FONT, TITLE_FONT } from "./workbookStyles.ts";
import { writeTableSheet } from "./writeTableSheet.ts";

const CONTENTS = "目录";

export interface WorkbookOptions {
  /** A sheet 目录 with links before the tables */
  readonly contents?: boolean;
}

/**
 * Writes tables to a new workbook, one sheet each. A file that was there before is replaced only by a whole one.
 * @throws CallError file-not-written, disk-full
 */
export async function writeTableWorkbook(
  models: readonly TableModel[],
  path: string,
  options: WorkbookOptions = {},
): Promise<void> {
  const bytes = await tableWorkbook(models, options);
  await writeToFile(path, (fresh) => writeFile(fresh, bytes, { flush: true }));
}

/** The same workbook as bytes. */
export async function tableWorkbook(models: readonly TableModel[], options: WorkbookOptions = {}): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  const names: string[] = options.contents ? [CONTENTS] : [];
  for (const { id, name } of models) names.push(sheetName(`${id} ${name}`, names));
  const sheets = names.slice(names.length - models.length);
  if (options.contents) writeContents(workbook, models, sheets);
  for (const [index, model] of models.entries()) writeTableSheet(workbook, sheets[index] ?? model.id, model);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeContents(workbook: Workbook, models: readonly TableModel[], sheets: readonly string[]): void {
  const headers = ["表号", "表名", "期", "校验码"];
  const sheet = workbook.addWorksheet(CONTENTS, { views: [{ state: "frozen", xSplit: 0, ySplit: 2 }] });
  sheet.columns = [12, 60, 20, 14].map((width) => ({ width }));
  sheet.mergeCells(1, 1, 1, headers.length);
  const title = sheet.getCell(1, 1);
  title.value = "全部报表";
  title.font = TITLE_FONT;
  title.alignment = CENTRED;
  sheet.getRow(1).height = 34;
  for (const [index, text] of headers.entries()) {
    const cell = sheet.getCell(2, index + 1);
    cell.value = text;
    Object.assign(cell, { font: BOLD_FONT, alignment: CENTRED, border: BORDERS, fill: HEADER_FILL });
  }
  for (const [index, model] of models.entries()) {
    const row = index + 3;
    const values = [
      model.id,
      { formula: linkFormula(sheets[index] ?? "", model.name), result: model.name },
      model.periodText,
      model.checkCode,
    ];
    for (const [column, value] of values.entries()) {
      const cell = sheet.getCell(row, column + 1);
      cell.value = value;
      Object.assign(cell, { font: TEXT_FONT, alignment: column === 1 ? LEFT : CENTRED, border: BORDERS });
    }
    sheet.getCell(row, 2).font = { ...TEXT_FONT, underline: true, color: { argb: "FF0563C1" } };
    sheet.getRow(row).height = 20;
  }
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    printTitlesRow: "2:2",
    printArea: printArea(headers.length, models.length + 2),
  };
  sheet.headerFooter = { oddFooter: "&C第 &P 页 共 &N 页" };
}

/** A link as a formula: unlike a stored link it survives in every office program, and leads nowhere outside the file. */
function linkFormula(sheet: string, text: string): string {
  const quoted = (words: string): string => words.replaceAll('"', '""');
  return `HYPERLINK("#'${quoted(sheet.replaceAll("'", "''"))}'!A1","${quoted(text)}")`;
}
