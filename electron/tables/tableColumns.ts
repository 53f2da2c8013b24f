import type { TableColumn, TableModel } from "../contract/tableModel.ts";
import { columnFacts } from "./columnFacts.ts";
import { displayWidth } from "./displayWidth.ts";
import { leafColumns } from "./headerGrid.ts";
import type { TableDefinition } from "./TableDefinition.ts";

/** Words longer than this wrap. */
const WIDEST_TEXT = 24;

/** The columns of a table, the label first; wide enough for every cell and for a header broken into lines of three characters. */
export function tableColumns(definition: TableDefinition, rows: TableModel["rows"]): TableColumn[] {
  const widest = (index: number): number =>
    Math.max(0, ...rows.map(({ cells }) => displayWidth(cells[index]?.text ?? "")));
  const label: TableColumn = {
    key: "label",
    kind: "text",
    unit: null,
    decimals: 0,
    width: Math.min(40, Math.max(displayWidth(definition.rows.header), widest(0)) + 2),
    figure: null,
  };
  const others = leafColumns(definition.columns).map((column, index): TableColumn => {
    const facts = columnFacts(definition.rows, column);
    const content = facts.kind === "text" ? Math.min(WIDEST_TEXT, widest(index + 1)) : widest(index + 1);
    return { ...facts, width: Math.max(Math.min(displayWidth(column.header), 8), content, 5) + 2 };
  });
  return [label, ...others];
}
