import type { Database } from "better-sqlite3";
import { evaluateFigures } from "./evaluateFigures.ts";
import type { FigureResult } from "./Figure.ts";
import { namedFigure } from "./namedFigure.ts";

/** Figures month by month from January of the year up to a month, each as it is as of the end of that month. */
export function figureSeries(
  database: Database,
  ids: readonly string[],
  asOf: string,
): { month: string; results: Map<string, FigureResult> }[] {
  const figures = ids.map(namedFigure);
  return Array.from({ length: Number(asOf.slice(5)) }, (_, index) => {
    const month = `${asOf.slice(0, 4)}-${String(index + 1).padStart(2, "0")}`;
    return { month, results: evaluateFigures(database, figures, month) };
  });
}
