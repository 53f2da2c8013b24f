import { figureOf } from "../../db/figures/index.ts";
import type { TableColumn, TableModel } from "../contract/tableModel.ts";
import { tableDecimals } from "./cellText.ts";
import { displayWidth } from "./displayWidth.ts";
import { leafColumns } from "./headerGrid.ts";
import type { TableDefinition } from "./TableDefinition.ts";

/** The columns of a table, the label first; wide enough for every cell and for a header broken into lines of three characters. */
export function tableColumns(definition: TableDefinition, rows: TableModel["rows"]): TableColumn[] {
  const widest = (index: number): number => Math.max(0, ...rows.map(({ cells }) => displayWidth(cells[index]?.text ?? "")));
  const label: TableColumn = {
    key: "label",
    kind: "text",
    unit: null,
    decimals: 0,
    width: Math.min(40, Math.max(displayWidth(definition.rows.header), widest(0)) + 2),
    figure: null,
  };
  const figures = leafColumns(definition.columns).map(({ header, figure: id }, index): TableColumn => {
    const unit = figureOf(id)?.unit ?? null;
    const decimals = tableDecimals(unit);
    // A list (树种) is words: nothing to explain, and long ones wrap.
    if (unit === null) {
      return { key: id, kind: "text", unit, decimals, width: Math.min(24, Math.max(displayWidth(header), widest(index + 1))) + 2, figure: null };
    }
    return {
      key: id,
      kind: unit === "％" ? "percent" : decimals === 0 ? "count" : "number",
      unit,
      decimals,
      width: Math.max(Math.min(displayWidth(header), 8), widest(index + 1), 5) + 2,
      figure: id,
    };
  });
  return [label, ...figures];
}
