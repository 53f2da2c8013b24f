import type { TableColumn, TableModel } from "../../electron/contract/tableModel.ts";
import { words } from "../text/words.ts";
import { FigureCell } from "./FigureCell.tsx";

interface Props {
  readonly row: TableModel["rows"][number];
  readonly columns: readonly TableColumn[];
  /** The table's month */
  readonly asOf: string;
}

/** One row: totals bold; numbers right; what cannot be computed is a dash. */
export function SheetRow({ row, columns, asOf }: Props) {
  return (
    <tr className={`sheet-${row.kind}`}>
      {row.cells.map((cell, index) => {
        const column = columns[index];
        if (!column) return null;
        const isText = column.kind === "text";
        const text = cell.text || (isText ? "" : words.nothing);
        return (
          <td key={column.key} className={isText ? undefined : column.kind === "date" ? "sheet-date" : "digits"}>
            {cell.source && !isText ? <FigureCell source={cell.source} asOf={asOf} column={column} cell={cell} text={text} /> : text}
          </td>
        );
      })}
    </tr>
  );
}
