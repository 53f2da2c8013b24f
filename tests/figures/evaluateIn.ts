import { evaluateFigure, type FigureResult, figureOf } from "../../db/figures/index.ts";
import type { FigureDatabase } from "./figureDatabase.ts";

/** One figure of a database filled by hand, up to October 2021 unless said otherwise. */
export function evaluateIn({ database }: FigureDatabase, id: string, asOf = "2021-10"): FigureResult {
  const figure = figureOf(id);
  if (!figure) throw new Error(id);
  return evaluateFigure(database, figure, asOf);
}
