import { ORDINAL } from "../../contract/ordinal.ts";
import type { TableCell, TableHeaderCell, TableModel } from "../../contract/tableModel.ts";
import type { ColumnFacts } from "./columnFacts.ts";

/** The column 序号. */
export const ordinalFacts: ColumnFacts = { key: ORDINAL, kind: "text", unit: null, decimals: 0, bar: false };

/** A header with 序号 before all others. */
export function numberedHeader(header: readonly TableHeaderCell[], rows: number): TableHeaderCell[] {
  const first = { text: ORDINAL, row: 0, column: 0, rowSpan: rows, columnSpan: 1 };
  return [first, ...header.map((cell) => ({ ...cell, column: cell.column + 1 }))];
}

/** Rows with 序号 before all cells: the lines from 1 on, totals none. Formulas move with their columns. */
export function numberedRows(rows: TableModel["rows"]): TableModel["rows"] {
  return renumberedRows(
    rows.map((row) => ({
      ...row,
      cells: [
        { text: "", value: null, formula: null, source: null },
        ...row.cells.map((cell) => ({ ...cell, formula: cell.formula && shifted(cell.formula) })),
      ],
    })),
  );
}

/** Rows that have 序号 already, counted anew. */
export function renumberedRows(rows: TableModel["rows"]): TableModel["rows"] {
  let count = 0;
  return rows.map((row) => {
    const [first, ...cells] = row.cells;
    if (!first || row.kind !== "detail") return row;
    count += 1;
    return { ...row, cells: [{ ...first, text: String(count) }, ...cells] };
  });
}

function shifted(formula: NonNullable<TableCell["formula"]>): NonNullable<TableCell["formula"]> {
  switch (formula.kind) {
    case "sum":
      return formula.column === undefined ? formula : { ...formula, column: formula.column + 1 };
    case "across":
      return { ...formula, columns: formula.columns.map((column) => column + 1) };
    case "difference":
      return { ...formula, minuend: formula.minuend + 1, subtrahend: formula.subtrahend + 1 };
    case "growth":
      return { ...formula, now: formula.now + 1, before: formula.before + 1 };
    default:
      return { ...formula, numerator: formula.numerator + 1, denominator: formula.denominator + 1 };
  }
}
