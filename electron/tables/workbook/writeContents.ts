import type { Workbook } from "exceljs";
import type { TableModel } from "../../contract/tableModel.ts";
import { columnWidth } from "../../files/writing/sheetMeasures.ts";
import { BORDERS, HEADER_LOOK, LEFT, TEXT_FONT } from "../../files/writing/workbookStyles.ts";
import { completeSheet } from "./completeSheet.ts";
import { printSetup } from "./printSetup.ts";
import { numbersLook, titleLook } from "./tableStyles.ts";

export const CONTENTS = "目录";
const HEADERS = ["表号", "表名", "期", "校验码"];
const LINK = { font: { ...TEXT_FONT, underline: true, color: { argb: "FF0563C1" } }, alignment: LEFT, border: BORDERS };

/** The sheet 目录: a line per table with a link to its sheet. */
export function writeContents(workbook: Workbook, models: readonly TableModel[], sheets: readonly string[]): void {
  const sheet = workbook.addWorksheet(CONTENTS, {
    views: [{ state: "frozen", xSplit: 0, ySplit: 2, topLeftCell: "A3", activeCell: "A3" }],
    ...printSetup({
      paper: "A4",
      upright: true,
      columns: HEADERS.length,
      lastRow: models.length + 2,
      titleRows: [2, 2],
    }),
  });
  sheet.columns = [12, 60, 20, 14].map((width) => ({ width: columnWidth(width) }));
  sheet.mergeCells(1, 1, 1, HEADERS.length);
  const title = sheet.getCell(1, 1);
  title.value = "全部报表";
  title.style = titleLook;
  sheet.getRow(1).height = 34;
  for (const [index, text] of HEADERS.entries()) {
    const cell = sheet.getCell(2, index + 1);
    cell.value = text;
    cell.style = HEADER_LOOK;
  }
  sheet.getRow(2).height = 20;
  for (const [index, { id, name, periodText, checkCode }] of models.entries()) {
    const line = sheet.getRow(index + 3);
    for (const [column, text] of [id, name, periodText, checkCode].entries()) {
      const cell = line.getCell(column + 1);
      const isLink = column === 1;
      cell.value = isLink ? { formula: linkFormula(sheets[index] ?? "", text), result: text } : text;
      cell.style = isLink ? LINK : numbersLook;
    }
    line.height = 20;
  }
  completeSheet(sheet);
}

/** A link as a formula: unlike a stored link it survives in every office program, and leads nowhere outside the file. */
function linkFormula(sheet: string, text: string): string {
  const quoted = (words: string): string => words.replaceAll('"', '""');
  return `HYPERLINK("#'${quoted(sheet.replaceAll("'", "''"))}'!A1","${quoted(text)}")`;
}
