import {
  evaluateFigures,
  evaluateFiguresByTownship,
  type Figure,
  type FigureResult,
  figureOf,
  NO_VALUE,
} from "../../db/figures/index.ts";
import type { Store } from "../../db/store/index.ts";
import type { TableCell, TableModel } from "../contract/tableModel.ts";
import { balanceRounded } from "./balanceRounded.ts";
import { cellText, tableDecimals } from "./cellText.ts";
import { exactDecimal } from "./exactDecimal.ts";
import { addsUp, ratioFormula } from "./figureFormula.ts";
import { strangeTownships } from "./strangeTownships.ts";

/**
 * The rows of a township table: 合计, then every township in the official order, also those with nothing. Names that records
 * still carry but that are not official (any more) follow, with a note, so that the rows always add up to the total.
 */
export function townshipRows(
  database: Store["database"],
  ids: readonly string[],
  asOf: string,
): { rows: TableModel["rows"]; notes: string[] } {
  const figures = ids.map((id) => {
    const figure = figureOf(id);
    if (!figure) throw new Error(`no figure ${id}`);
    return figure;
  });
  const total = evaluateFigures(database, figures, asOf);
  const byTownship = evaluateFiguresByTownship(database, figures, asOf);
  const townships = [...byTownship.keys()];
  const details = townships.map((_, index) => index + 1);
  const texts = shownTexts(figures, [...byTownship.values()]);
  const cellsOf = (results: Map<string, FigureResult>, isTotal: boolean, shown?: string[]): TableCell[] =>
    figures.map((figure, index) => {
      const value = results.get(figure.id)?.value ?? null;
      return {
        text:
          figure.unit === null
            ? (results.get(figure.id)?.text ?? NO_VALUE)
            : (shown?.[index] ?? cellText(exactDecimal(value), figure.unit)),
        value,
        formula: ratioFormula(figure, ids) ?? (isTotal ? sumFormula(figure, details) : null),
      };
    });
  const label = (text: string): TableCell => ({ text, value: null, formula: null });
  const rows: TableModel["rows"] = [{ kind: "total", township: null, cells: [label("合计"), ...cellsOf(total, true)] }];
  for (const [index, [township, results]] of [...byTownship].entries()) {
    rows.push({
      kind: "detail",
      township,
      cells: [label(township || "未注明乡镇"), ...cellsOf(results, false, texts[index])],
    });
  }
  return { rows, notes: strangeTownships(database, townships, asOf) };
}

/** The shown texts of the detail rows, one list per row: columns that add up are balanced to their rounded total. */
function shownTexts(figures: readonly Figure[], rows: readonly Map<string, FigureResult>[]): string[][] {
  const columns = figures.map((figure) => {
    const values = rows.map((results) => exactDecimal(results.get(figure.id)?.value ?? null));
    const known = values.filter((value) => value !== null);
    const balanced = addsUp(figure) ? balanceRounded(known, tableDecimals(figure.unit)) : known;
    let next = 0;
    return values.map((value) => cellText(value, figure.unit, value && (balanced[next++] ?? value)));
  });
  return rows.map((_, row) => columns.map((column) => column[row] ?? ""));
}

function sumFormula(figure: Figure, rows: number[]): TableCell["formula"] {
  return addsUp(figure) ? { kind: "sum", rows } : null;
}
