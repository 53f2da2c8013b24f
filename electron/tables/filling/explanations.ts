import { figureOf, namedFigure } from "../../../db/figures/index.ts";
import { headerPath } from "../../contract/headerPath.ts";
import type { TableHeaderCell } from "../../contract/tableModel.ts";
import type { PlannedRow } from "../model/PlannedRow.ts";
import type { LeafColumn, TableRows } from "../model/TableDefinition.ts";

/**
 * 填报说明: which records the table lists, and what every figure in it counts, in the words of its definition; a figure of a column by
 * its headers, one of a line by its name.
 * @param header before 序号: the label is column 0
 */
export function explanationsOf(
  rows: TableRows,
  leaves: readonly LeafColumn[],
  header: readonly TableHeaderCell[],
  planned: readonly PlannedRow[],
): string[] {
  const said = new Map<string, string>();
  const say = (figure: string, name: string): void => {
    const definition = figureOf(figure)?.definition;
    if (definition !== undefined && !said.has(figure)) said.set(figure, `${name}：${definition}`);
  };
  for (const [index, leaf] of leaves.entries()) {
    if (!("figure" in leaf) || leaf.figure === undefined || ("monthAlone" in leaf && leaf.monthAlone)) continue;
    say(leaf.figure, headerPath({ header: [...header] }, index + 1).join("／"));
  }
  if (rows.kind === "lines") {
    // A rate beside the two it is of says itself what it is.
    for (const { cells } of planned)
      for (const cell of cells)
        if (cell.kind === "figure" && namedFigure(cell.figure).how.kind !== "ratio")
          say(cell.figure, namedFigure(cell.figure).name);
  }
  const listed = rows.kind === "records" ? [`本表列出${namedFigure(rows.list).definition}`] : [];
  return [...listed, ...said.values()];
}
