import type { Database } from "better-sqlite3";
import { addDecimals, type Decimal, decimalText, parseDecimal } from "../exact/index.ts";
import { type ShownFigure, shownFigure } from "./areaProgress.ts";
import { evaluateFigures } from "./evaluateFigures.ts";
import { figureText } from "./figureText.ts";
import { namedFigure } from "./namedFigure.ts";

/** One month of a series: the month's own figure, and the figure that sums it up from January. */
export interface SeriesMonth {
  readonly month: string;
  readonly amount: ShownFigure;
  readonly sum: ShownFigure;
}

/**
 * A figure of single months (固投.本月出数) from January up to a month, with the figure that is its sum (固投.出数). The sum is
 * added up here month by month, exactly: it is the same records, and asking for each month anew would read the year twelve times.
 * A month that has not come in has neither (null): it is no month of nothing.
 */
export function figureSeries(database: Database, monthly: string, summed: string, asOf: string): SeriesMonth[] {
  const [figure, whole] = [namedFigure(monthly), namedFigure(summed)];
  let total: Decimal = { digits: 0n, scale: 0 };
  return Array.from({ length: Number(asOf.slice(5)) }, (_, index) => {
    const month = `${asOf.slice(0, 4)}-${String(index + 1).padStart(2, "0")}`;
    const amount = shownFigure(figure, evaluateFigures(database, [figure], month).get(monthly));
    const exact = parseDecimal(amount.value ?? "");
    const known = exact.kind === "value";
    if (known) total = addDecimals(total, exact.value);
    const sum = {
      figure: whole.id,
      name: whole.name,
      unit: whole.unit ?? "",
      value: known ? decimalText(total) : null,
      text: figureText(known ? total : null, whole.unit),
      note: known ? null : amount.note,
    };
    return { month, amount, sum };
  });
}
