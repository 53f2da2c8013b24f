// The words most columns are declared with (definitions/); rarer ones are written out as TableColumnDefinition has them.
import type { ColumnGroup, FieldColumn, FigureColumn, TableColumnDefinition } from "./TableDefinition.ts";

/** A column that shows a figure, by its id. */
export function figure(header: string, id: string, more: Omit<FigureColumn, "header" | "figure"> = {}): FigureColumn {
  return { header, figure: id, ...more };
}

/** In a table of records: a field, and the figure that totals show in its place; without one they show "—". */
export function field(header: string, name: string, total?: string): FieldColumn {
  return { header, field: name, ...(total === undefined ? {} : { figure: total }) };
}

/** Fields under their own names, without totals. */
export function fields(...names: readonly string[]): FieldColumn[] {
  return names.map((name) => field(name, name));
}

/** When a work began, when it is due and when it was done. */
export const workDates: readonly FieldColumn[] = [
  field("开工", "开工日期"),
  field("计划完工", "计划完工"),
  field("完工", "完工日期"),
];

/** Columns under a common header. */
export function under(header: string, columns: readonly TableColumnDefinition[]): ColumnGroup {
  return { header, columns };
}
