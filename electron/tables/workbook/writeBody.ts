import { setImmediate as breathe } from "node:timers/promises";
import type { Worksheet } from "exceljs";
import type { TableCell, TableColumn, TableModel } from "../../contract/tableModel.ts";
import { wrappedLines } from "../displayWidth.ts";
import { numberFormat } from "../numberFormat.ts";
import { rowHeight } from "../sheetMeasures.ts";
import { tableFormula } from "../tableFormula.ts";
import { bodyLook } from "./tableStyles.ts";

/** So many rows are written before what they came to is packed: less would cost time, more memory. */
const AT_ONCE = 200;

/** The table's rows with live formulas and their exact results. Numbers are rounded by their formats only. */
export async function writeBody(sheet: Worksheet, { rows, columns }: TableModel, firstRow: number): Promise<void> {
  const sheetRow = (row: number): number => firstRow + row;
  for (const [row, { kind, cells }] of rows.entries()) {
    const line = sheet.getRow(firstRow + row);
    let lines = 1;
    for (const [place, content] of cells.entries()) {
      const column = columns[place];
      if (!column) continue;
      const cell = line.getCell(place + 1);
      if (column.kind === "text" || column.kind === "date") {
        // A cell without words is an empty one: an empty string would count as filled in.
        if (content.text !== "") cell.value = content.text;
        cell.style = bodyLook(kind, column.kind);
        if (column.kind === "text") lines = Math.max(lines, wrappedLines(content.text, column.width));
        continue;
      }
      const { unit, decimals } = content.measure ?? column;
      const result = content.value === null ? content.text : Number(content.value);
      cell.value = content.formula
        ? { formula: formulaText(content, content.formula, rows, row, place, sheetRow), result }
        : result;
      cell.style = bodyLook(kind, column.kind, numberFormat(unit, decimals));
    }
    line.height = rowHeight(lines);
    line.commit();
    if (row % AT_ONCE === AT_ONCE - 1) await breathe();
  }
}

function formulaText(
  { value }: TableCell,
  formula: NonNullable<TableCell["formula"]>,
  rows: TableModel["rows"],
  row: number,
  column: number,
  sheetRow: (row: number) => number,
): string {
  return tableFormula(formula, column, sheetRow(row), sheetRow, hasGaps(formula, rows, row, column), value === null);
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

/** Columns that are drawn as bars too, by their place from 0. */
export function barColumns(columns: readonly TableColumn[]): number[] {
  return [...columns.entries()].filter(([, { bar }]) => bar).map(([place]) => place);
}
