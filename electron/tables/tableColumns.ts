import type { TableColumn, TableHeaderCell, TableModel } from "../contract/tableModel.ts";
import type { ColumnFacts } from "./columnFacts.ts";
import { displayWidth } from "./displayWidth.ts";

/** Words longer than this wrap; very long ones get a wider column, because a row of a sheet holds 28 lines and no more. */
const [WIDEST_TEXT, WIDEST_LONG_TEXT, MOST_LINES] = [24, 80, 20];
const WIDEST_LABEL = 40;

/** The columns of a table, the label first; wide enough for every number and for a header broken into lines of four characters. */
export function tableColumns(
  facts: readonly ColumnFacts[],
  header: readonly TableHeaderCell[],
  rows: TableModel["rows"],
): TableColumn[] {
  return facts.map((column, index): TableColumn => {
    const widest = rows.reduce((most, { cells }) => Math.max(most, displayWidth(cells[index]?.text ?? "")), 0);
    const name = header.findLast((cell) => cell.column === index && cell.columnSpan === 1)?.text ?? "";
    if (index === 0) return { ...column, width: Math.min(WIDEST_LABEL, Math.max(displayWidth(name), widest) + 2) };
    const content = column.kind === "text" ? textWidth(widest) : widest;
    const bar = column.bar ? 12 : 0;
    return { ...column, width: Math.max(Math.min(displayWidth(name), 8), content, 5) + 2 + bar };
  });
}

function textWidth(longest: number): number {
  const wrapped = Math.min(WIDEST_LONG_TEXT, Math.max(WIDEST_TEXT, Math.ceil(longest / MOST_LINES)));
  return Math.min(wrapped, longest);
}
