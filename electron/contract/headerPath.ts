import type { TableModel } from "./tableModel.ts";

/** The headers over a column of a table, from the top down: 计划, 里程. */
export function headerPath({ header }: Pick<TableModel, "header">, index: number): string[] {
  return header
    .filter(({ column, columnSpan }) => column <= index && index < column + columnSpan)
    .toSorted((first, second) => first.row - second.row)
    .map(({ text }) => text);
}
