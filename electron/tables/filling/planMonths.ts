import { MONTH, monthsBehind, namedFigure } from "../../../db/figures/index.ts";
import type { PlannedCell, PlannedRow } from "../model/PlannedRow.ts";
import type { FigureColumn, LeafColumn, TablePlace } from "../model/TableDefinition.ts";
import { monthLabel, monthsSoFar } from "./monthsSoFar.ts";
import { plannedRow } from "./plannedRow.ts";
import { words } from "./words.ts";

/**
 * The rows of a table of months: 合计 up to the as-of month, then every month from January on: a figure of the month alone, or
 * as it stood at the month's end, whose formula is then the sum of the months up to it. A month that has not come in says so.
 */
export function planMonths({ database, asOf }: TablePlace, leaves: readonly LeafColumn[]): PlannedRow[] {
  const columns = leaves.filter((leaf): leaf is FigureColumn => "figure" in leaf && !("field" in leaf));
  const months = monthsSoFar(asOf);
  const missing = columns.flatMap(({ figure }) => monthsBehind(database, namedFigure(figure), asOf)?.missing ?? []);
  const labelOf = (month: string): string =>
    `${monthLabel(month)}${missing.includes(`${asOf.slice(0, 5)}${month}`) ? "（未报）" : ""}`;
  const all = months.map((_, index) => index + 1);
  const cellsOf = (month: string | null, rows: readonly number[]): PlannedCell[] =>
    columns.map(({ figure, monthAlone }) => {
      if (monthAlone) {
        return month === null
          ? { kind: "figure", figure, sum: { rows } }
          : { kind: "figure", figure, within: { by: MONTH, of: month }, needsRecords: true };
      }
      const alone = columns.findIndex((one) => one.monthAlone && one.figure === figure);
      return {
        kind: "figure",
        figure,
        ...(month === null ? {} : { asOf: `${asOf.slice(0, 5)}${month}` }),
        ...(alone < 0 ? {} : { sum: { rows, column: alone + 1 } }),
      };
    });
  return [
    plannedRow("total", [words("合计"), ...cellsOf(null, all)], all),
    ...months.map((month, index) =>
      plannedRow("detail", [words(labelOf(month)), ...cellsOf(month, all.slice(0, index + 1))]),
    ),
  ];
}
