import type { TableHeaderCell } from "../../contract/tableModel.ts";
import type { LeafColumn, TableColumnDefinition } from "../model/TableDefinition.ts";

/** A header over a column, or over the columns under it. */
export type HeaderNode =
  | { readonly header: string }
  | { readonly header: string; readonly columns: readonly HeaderNode[] };

/** How many levels of header the columns need. */
export function headerDepth(columns: readonly HeaderNode[]): number {
  return Math.max(1, ...columns.map((column) => ("columns" in column ? 1 + headerDepth(column.columns) : 1)));
}

/** The columns that carry values, from left to right. */
export function leafColumns(columns: readonly TableColumnDefinition[]): LeafColumn[] {
  return columns.flatMap((column) => ("columns" in column ? leafColumns(column.columns) : [column]));
}

/**
 * The header as cells with their extents, which cover the grid without gap or overlap: a group spans its columns, a column
 * without a group reaches down to the last level; `label` is the first column, over all levels. {期} becomes what `months` has for
 * the cell's (first) column: 1－10月.
 */
export function headerGrid(
  label: string,
  columns: readonly HeaderNode[],
  months: (column: number) => string = () => "",
): TableHeaderCell[] {
  const rows = headerDepth(columns);
  const cells: TableHeaderCell[] = [{ text: label, row: 0, column: 0, rowSpan: rows, columnSpan: 1 }];
  place(columns, 0, 1, rows, cells);
  return cells.map((cell) => ({ ...cell, text: cell.text.replace("{期}", () => months(cell.column)) }));
}

function place(
  columns: readonly HeaderNode[],
  row: number,
  firstColumn: number,
  rows: number,
  cells: TableHeaderCell[],
): void {
  let column = firstColumn;
  for (const definition of columns) {
    if ("columns" in definition) {
      const width = widthOf(definition.columns);
      cells.push({ text: definition.header, row, column, rowSpan: 1, columnSpan: width });
      place(definition.columns, row + 1, column, rows, cells);
      column += width;
    } else {
      cells.push({ text: definition.header, row, column, rowSpan: rows - row, columnSpan: 1 });
      column += 1;
    }
  }
}

function widthOf(columns: readonly HeaderNode[]): number {
  return columns.reduce((width, column) => width + ("columns" in column ? widthOf(column.columns) : 1), 0);
}

/** 甲 乙 … for text columns, 1 2 3 … for the others; null for tables of eight columns or fewer. */
export function columnNumbers(kinds: readonly string[]): string[] | null {
  if (kinds.length <= 8) return null;
  const stems = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
  let [texts, numbers] = [0, 0];
  return kinds.map((kind) => {
    if (kind !== "text") return String(++numbers);
    return stems[texts++] ?? "";
  });
}
