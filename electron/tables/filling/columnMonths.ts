import { periodOf } from "../../../db/exact/index.ts";
import { monthsBehind, namedFigure, spanText } from "../../../db/figures/index.ts";
import type { PlannedRow } from "../model/PlannedRow.ts";
import type { LeafColumn, TablePlace, TableRows } from "../model/TableDefinition.ts";

/**
 * What {期} is over a column (the label being column 0): the months of the period, 1－12月, or, where its figure sums months of which
 * some have not come in, those it is of, 1－10月. In a table of lines a column has a figure a line: where they are not of the same
 * months nothing is said over it, and each line says its own.
 */
export function columnMonths(
  { database, asOf }: TablePlace,
  rows: TableRows,
  leaves: readonly LeafColumn[],
  planned: readonly PlannedRow[],
): (column: number) => string {
  const { year, text } = periodOf(asOf);
  const whole = text.replace(`${year}年`, "");
  const known = new Map<string, string>();
  const spanOf = (id: string): string => {
    const found = known.get(id) ?? span(id);
    known.set(id, found);
    return found;
  };
  const span = (id: string): string => {
    const months = monthsBehind(database, namedFigure(id), asOf);
    return months === null ? whole : (spanText(months) ?? whole);
  };
  return (column) => {
    if (rows.kind !== "lines") {
      const leaf = leaves[column - 1];
      return leaf && "figure" in leaf && leaf.figure !== undefined ? spanOf(leaf.figure) : whole;
    }
    const figures = planned.flatMap(({ cells }) => {
      const cell = cells[column];
      return cell?.kind === "figure" ? [cell.figure] : [];
    });
    return figures.every((id) => spanOf(id) === whole) ? whole : "";
  };
}
