import { setImmediate as breathe } from "node:timers/promises";
import type { CellValue, Style, Worksheet } from "exceljs";
import { ORDINAL } from "../../contract/ordinal.ts";
import type { TableCell, TableColumn, TableModel } from "../../contract/tableModel.ts";
import { numberFormat } from "../../files/writing/numberFormat.ts";
import { rowHeight } from "../../files/writing/sheetMeasures.ts";
import { rowLines } from "../model/rowLines.ts";
import { tableFormula } from "./tableFormula.ts";
import { bodyLook } from "./tableStyles.ts";

/** So many rows are written before what they came to is packed: less would cost time, more memory. */
const AT_ONCE = 200;

type RowKind = TableModel["rows"][number]["kind"];

/** The looks of a column's cells, worked out once a sheet: a large table has a hundred thousand cells. */
interface ColumnLooks extends Readonly<Record<RowKind, Partial<Style>>> {
  readonly kind: TableColumn["kind"];
}

/** The table's rows with live formulas and their exact results. Numbers are rounded by their formats only. */
export async function writeBody(sheet: Worksheet, { rows, columns }: TableModel, firstRow: number): Promise<void> {
  const looks = columns.map(columnLooks);
  for (let row = 0; row < rows.length; row += 1) {
    const { kind, cells } = rows[row] ?? { kind: "detail", cells: [] };
    const line = sheet.getRow(firstRow + row);
    for (let place = 0; place < looks.length; place += 1) {
      const [content, look] = [cells[place], looks[place]];
      if (!content || !look) continue;
      const cell = line.getCell(place + 1);
      const isWords = look.kind === "text" || look.kind === "date";
      // A cell without words is an empty one: an empty string would count as filled in.
      if (!isWords) cell.value = numberOf(content, rows, row, place, firstRow);
      else if (content.text !== "") cell.value = content.text;
      const { measure } = content;
      cell.style =
        isWords || !measure ? look[kind] : bodyLook(kind, look.kind, numberFormat(measure.unit, measure.decimals));
    }
    line.height = rowHeight(rowLines(cells, columns));
    line.commit();
    if (row % AT_ONCE === AT_ONCE - 1) await breathe();
  }
}

function columnLooks({ key, kind, unit, decimals }: TableColumn): ColumnLooks {
  const format = kind === "text" || kind === "date" ? undefined : numberFormat(unit, decimals);
  const look = (row: RowKind): Partial<Style> => bodyLook(row, key === ORDINAL ? "date" : kind, format);
  return { kind, total: look("total"), subtotal: look("subtotal"), detail: look("detail") };
}

/** A number exact, with its formula where it has one; what has no number is said in words. */
function numberOf(
  { value, text, formula }: TableCell,
  rows: TableModel["rows"],
  row: number,
  column: number,
  firstRow: number,
): CellValue {
  const result = value === null ? text : Number(value);
  if (!formula) return result === "" ? null : result;
  const sheetRow = (place: number): number => firstRow + place;
  const gaps = hasGaps(formula, rows, row, column);
  return { formula: tableFormula(formula, column, firstRow + row, sheetRow, gaps, value === null), result };
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
