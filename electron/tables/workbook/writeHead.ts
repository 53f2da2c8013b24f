import type { Worksheet } from "exceljs";
import type { TableModel } from "../../contract/tableModel.ts";
import { displayWidth, wrappedLines } from "../../files/writing/displayWidth.ts";
import { rowHeight } from "../../files/writing/sheetMeasures.ts";
import { HEADER_LOOK } from "../../files/writing/workbookStyles.ts";
import { headerLines, headerText } from "../model/headerLines.ts";
import { infoBlocks } from "./infoBlocks.ts";
import { mergeCells } from "./mergeCells.ts";
import { ABOVE } from "./sheetLayout.ts";
import { lineLooks, numbersLook, titleLook } from "./tableStyles.ts";
import { totalWidth } from "./totalWidth.ts";

/** Title, heading block, the line under it, the header with real merges and the column numbers. */
export function writeHead(sheet: Worksheet, model: TableModel): void {
  writeTitle(sheet, model);
  writeHeader(sheet, model);
  writeColumnNumbers(sheet, model);
}

function writeTitle(sheet: Worksheet, model: TableModel): void {
  const { title, columns, organisation, periodText, unitText, heading } = model;
  mergeCells(sheet, 1, 1, 1, columns.length);
  const top = sheet.getCell(1, 1);
  top.value = title;
  top.style = titleLook;
  sheet.getRow(1).height = Math.min(400, 34 * wrappedLines(title, totalWidth(columns) / 1.8));
  mergeCells(sheet, 2, 1, 2, columns.length);
  const block = sheet.getCell(2, 1);
  block.value = heading.join("\n");
  block.style = lineLooks.right;
  sheet.getRow(2).height = rowHeight(Math.max(1, heading.length));
  const texts = [`填报单位：${organisation}`, periodText, unitText];
  const blocks = infoBlocks(
    columns.map(({ width }) => width),
    texts.map(displayWidth),
  );
  sheet.getRow(3).height = blocks.length < 3 ? rowHeight(3) : 22;
  for (const [index, { from, to, texts: shown }] of blocks.entries()) {
    mergeCells(sheet, 3, from + 1, 3, to + 1);
    const cell = sheet.getCell(3, from + 1);
    cell.value = shown.map((place) => texts[place]).join("\n");
    cell.style = lineLooks[index === 0 ? "left" : index === blocks.length - 1 ? "right" : "center"];
  }
}

function writeHeader(sheet: Worksheet, model: TableModel): void {
  for (const { text, row, column, rowSpan, columnSpan } of model.header) {
    for (let down = 0; down < rowSpan; down += 1) {
      for (let right = 0; right < columnSpan; right += 1)
        sheet.getCell(ABOVE + row + down + 1, column + right + 1).style = HEADER_LOOK;
    }
    mergeCells(sheet, ABOVE + row + 1, column + 1, ABOVE + row + rowSpan, column + columnSpan);
    const width = totalWidth(model.columns.slice(column, column + columnSpan));
    sheet.getCell(ABOVE + row + 1, column + 1).value = headerText(text, width);
  }
  for (const [row, count] of headerLines(model).entries()) sheet.getRow(ABOVE + row + 1).height = rowHeight(count);
}

function writeColumnNumbers(sheet: Worksheet, { headerRows, columnNumbers }: TableModel): void {
  if (!columnNumbers) return;
  for (const [column, text] of columnNumbers.entries()) {
    const cell = sheet.getCell(ABOVE + headerRows + 1, column + 1);
    cell.value = text;
    cell.style = numbersLook;
  }
  sheet.getRow(ABOVE + headerRows + 1).height = 18;
}
