import type { TableDifferencesView } from "../../../electron/contract/closings.ts";
import type { TableModel } from "../../../electron/contract/tableModel.ts";
import { withUnit } from "../../figures/figureWords.ts";
import { noMarks, type PaperMarks } from "../paper/PaperMarks.ts";

/**
 * What a table says at its cells about 与上报相差: the other side's number where one side is shown. `issued` is the table as it was
 * issued, whose columns the differences count; `shown` the one on the screen, which may stand in other units.
 */
export function marksOf(
  differences: TableDifferencesView | null,
  issued: TableModel | null,
  shown: TableModel,
  side: "issued" | "today",
): PaperMarks {
  if (!differences || !issued) return noMarks;
  const columns = new Map(shown.columns.map(({ key }, index) => [key, index]));
  const cells = new Map(
    differences.cells.flatMap(({ row, column, unit, before, after }) => {
      const place = columns.get(issued.columns[column.index]?.key ?? "");
      const text = `与上报相差：上报 ${withUnit(before.text, unit)}，现为 ${withUnit(after.text, unit)}`;
      return row[side] === null || place === undefined ? [] : [[`${row[side]} ${place}`, text] as const];
    }),
  );
  const rows = new Map(
    differences.rows.flatMap(({ row }) =>
      row[side] === null ? [] : [[row[side], side === "today" ? "上报后新增的行" : "现在已没有的行"] as const],
    ),
  );
  return {
    ofCell: (row, column) => cells.get(`${row} ${column}`) ?? null,
    ofRow: (row) => rows.get(row) ?? null,
  };
}
