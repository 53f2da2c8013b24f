import type { Cell, PaperSize, Workbook, Worksheet } from "exceljs";
import type { TableCell, TableColumn, TableModel } from "../contract/tableModel.ts";
import { numberFormat } from "./cellText.ts";
import { displayWidth, wrappedLines } from "./displayWidth.ts";
import { infoBlocks } from "./infoBlocks.ts";
import { columnWidth, printArea, rowHeight } from "./sheetMeasures.ts";
import { tableFormula } from "./tableFormula.ts";
import {
  BOLD_FONT,
  BORDERS,
  CENTRED,
  HEADER_FILL,
  LEFT,
  RIGHT,
  SUBTOTAL_FILL,
  TEXT_FONT,
  TITLE_FONT,
  TOTAL_FILL,
} from "./workbookStyles.ts";

/** Rows of the sheet above the header: title, and the line with 填报单位, period and unit. */
const ABOVE = 2;
const FILLS = { total: TOTAL_FILL, subtotal: SUBTOTAL_FILL, detail: null } as const;

/**
 * Adds one table as a sheet: title, header with real merges, rows with live formulas and their exact results, notes, sign-off
 * line, and everything that printing needs. Shown numbers are rounded by number formats only; values stay exact.
 */
export function writeTableSheet(workbook: Workbook, name: string, model: TableModel): void {
  const { columns, rows, headerRows, columnNumbers } = model;
  const firstRow = ABOVE + headerRows + (columnNumbers ? 1 : 0) + 1;
  const sheet = workbook.addWorksheet(name, {
    views: [
      { state: "frozen", xSplit: 1, ySplit: firstRow - 1, topLeftCell: `B${firstRow}`, activeCell: `B${firstRow}` },
    ],
  });
  sheet.columns = columns.map(({ width }) => ({ width: columnWidth(width) }));
  writeTop(sheet, model);
  writeHeader(sheet, model);
  for (const [index, row] of rows.entries()) {
    const line = sheet.getRow(firstRow + index);
    line.height = rowHeight(Math.max(1, ...row.cells.map(({ text }, column) => linesIn(text, columns[column]))));
    for (const [column, value] of row.cells.entries()) {
      const cell = line.getCell(column + 1);
      writeCell(cell, model, index, column, firstRow);
      style(cell, row.kind === "detail" ? TEXT_FONT : BOLD_FONT, value.value === null && column === 0 ? LEFT : RIGHT);
      if (columns[column]?.kind === "text") cell.alignment = LEFT;
      if (columns[column]?.kind === "date") cell.alignment = CENTRED;
      const fill = FILLS[row.kind];
      if (fill) cell.fill = fill;
    }
  }
  const lastRow = writeFoot(sheet, model, firstRow + rows.length);
  printSetup(sheet, model, firstRow, lastRow);
}

function writeTop(sheet: Worksheet, { title, columns, id, organisation, periodText, unitText }: TableModel): void {
  merge(sheet, 1, 1, 1, columns.length);
  const top = sheet.getCell(1, 1);
  top.value = title;
  top.font = TITLE_FONT;
  top.alignment = CENTRED;
  sheet.getRow(1).height = 34 * wrappedLines(title, widthOf(columns) / 1.8);
  const texts = [`填报单位：${organisation}`, periodText, `表号：${id}　${unitText}`];
  const blocks = infoBlocks(
    columns.map(({ width }) => width),
    texts.map(displayWidth),
  );
  sheet.getRow(2).height = blocks.length < 3 ? rowHeight(3) : 22;
  for (const [index, { from, to, texts: shown }] of blocks.entries()) {
    merge(sheet, 2, from + 1, 2, to + 1);
    const cell = sheet.getCell(2, from + 1);
    cell.value = shown.map((place) => texts[place]).join("\n");
    cell.font = TEXT_FONT;
    const last = index === blocks.length - 1;
    cell.alignment = { ...CENTRED, horizontal: index === 0 ? "left" : last ? "right" : "center" };
  }
}

function writeHeader(sheet: Worksheet, { header, headerRows, columnNumbers, columns }: TableModel): void {
  const lines = Array.from({ length: headerRows }, () => 1);
  for (const { text, row, column, rowSpan, columnSpan } of header) {
    merge(sheet, ABOVE + row + 1, column + 1, ABOVE + row + rowSpan, column + columnSpan);
    for (let down = 0; down < rowSpan; down += 1) {
      for (let right = 0; right < columnSpan; right += 1) {
        const cell = sheet.getCell(ABOVE + row + down + 1, column + right + 1);
        style(cell, BOLD_FONT, CENTRED);
        cell.fill = HEADER_FILL;
      }
    }
    const width = widthOf(columns.slice(column, column + columnSpan));
    // A unit in brackets goes to a line of its own rather than being broken.
    const shown = displayWidth(text) > width ? text.replace("（", "\n（") : text;
    writeText(sheet.getCell(ABOVE + row + 1, column + 1), shown);
    const needed = wrappedLines(shown, width);
    for (let down = 0; down < rowSpan; down += 1)
      lines[row + down] = Math.max(lines[row + down] ?? 1, Math.ceil(needed / rowSpan));
  }
  for (const [row, count] of lines.entries()) sheet.getRow(ABOVE + row + 1).height = rowHeight(count);
  if (!columnNumbers) return;
  for (const [column, text] of columnNumbers.entries()) {
    const cell = sheet.getCell(ABOVE + headerRows + 1, column + 1);
    writeText(cell, text);
    style(cell, TEXT_FONT, CENTRED);
  }
  sheet.getRow(ABOVE + headerRows + 1).height = 18;
}

function writeCell(cell: Cell, { rows, columns }: TableModel, row: number, column: number, firstRow: number): void {
  const content = rows[row]?.cells[column];
  const declared = columns[column];
  if (!content || !declared) return;
  const { value, text, formula } = content;
  if (declared.kind === "text" || declared.kind === "date") {
    writeText(cell, text);
    return;
  }
  const result = value === null ? text : Number(value);
  if (formula) {
    const gaps = hasGaps(formula, rows, row, column);
    cell.value = {
      formula: tableFormula(formula, column, firstRow + row, (place) => firstRow + place, gaps, value === null),
      result,
    };
  } else {
    cell.value = result;
  }
  const { unit, decimals } = content.measure ?? declared;
  cell.numFmt = numberFormat(unit, decimals);
}

/** Whether something of what is summed has no value. */
function hasGaps(
  formula: NonNullable<TableCell["formula"]>,
  rows: TableModel["rows"],
  row: number,
  column: number,
): boolean {
  if (formula.kind === "sum") {
    return formula.rows.some((place) => rows[place]?.cells[formula.column ?? column]?.value === null);
  }
  return formula.kind === "across" && formula.columns.some((place) => rows[row]?.cells[place]?.value === null);
}

/** Text stays text whatever it begins with: a string cell is never a formula, and the text format keeps it one when edited. */
function writeText(cell: Cell, text: string): void {
  cell.value = text;
  cell.numFmt = "@";
}

/** Notes and the sign-off line; returns the last row used. */
function writeFoot(sheet: Worksheet, { notes, signatories, columns }: TableModel, after: number): number {
  let row = after;
  const width = widthOf(columns);
  for (const [index, note] of notes.entries()) {
    const text = `${index === 0 ? "注：" : "　　"}${note}`;
    merge(sheet, row, 1, row, columns.length);
    writeText(sheet.getCell(row, 1), text);
    sheet.getCell(row, 1).font = TEXT_FONT;
    sheet.getCell(row, 1).alignment = LEFT;
    sheet.getRow(row).height = rowHeight(wrappedLines(text, width));
    row += 1;
  }
  const blank = "　".repeat(
    Math.max(
      2,
      Math.floor((width - displayWidth(signatories.join("")) - signatories.length * 2) / signatories.length / 2),
    ),
  );
  const text = signatories.map((who) => (who.includes("：") ? who : `${who}：`)).join(blank);
  merge(sheet, row, 1, row, columns.length);
  writeText(sheet.getCell(row, 1), text);
  sheet.getCell(row, 1).font = TEXT_FONT;
  sheet.getCell(row, 1).alignment = LEFT;
  sheet.getRow(row).height = 28 * wrappedLines(text, width);
  return row;
}

function printSetup(
  sheet: Worksheet,
  { paper, checkCode, columns, id }: TableModel,
  firstRow: number,
  lastRow: number,
): void {
  sheet.pageSetup = {
    paperSize: (paper === "A3" ? 8 : 9) as PaperSize,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    printTitlesRow: `${ABOVE + 1}:${firstRow - 1}`,
    printArea: printArea(columns.length, lastRow),
  };
  sheet.headerFooter = { oddFooter: `&L表号 ${id}&C第 &P 页 共 &N 页&R校验码 ${checkCode}` };
}

function style(cell: Cell, font: Cell["font"], alignment: Cell["alignment"]): void {
  cell.font = font;
  cell.alignment = alignment;
  cell.border = BORDERS;
}

function merge(sheet: Worksheet, top: number, left: number, bottom: number, right: number): void {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
}

function widthOf(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

function linesIn(text: string, column: TableColumn | undefined): number {
  return column?.kind === "text" ? wrappedLines(text, column.width) : 1;
}
