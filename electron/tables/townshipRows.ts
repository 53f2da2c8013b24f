import type { Decimal } from "../../db/exact/Decimal.ts";
import { parseDecimal } from "../../db/exact/parseDecimal.ts";
import {
  evaluateFigures,
  evaluateFiguresByTownship,
  type Figure,
  type FigureResult,
  figureOf,
  NO_VALUE,
  townshipOrder,
} from "../../db/figures/index.ts";
import type { Store } from "../../db/store/index.ts";
import type { TableCell, TableModel } from "../contract/tableModel.ts";
import { balanceRounded } from "./balanceRounded.ts";
import { cellText, tableDecimals } from "./cellText.ts";

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
  const official = new Set(townshipOrder(database, Number(asOf.slice(0, 4))));
  const texts = shownTexts(figures, [...byTownship.values()]);
  const cellsOf = (results: Map<string, FigureResult>, isTotal: boolean, shown?: string[]): TableCell[] =>
    figures.map((figure, index) => {
      const value = results.get(figure.id)?.value ?? null;
      return {
        text: figure.unit === null ? (results.get(figure.id)?.text ?? NO_VALUE) : (shown?.[index] ?? cellText(decimalOf(value), figure.unit)),
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
  const strange = townships.filter((township) => !official.has(township));
  const notes = strange.map((name) =>
    name === "" ? "有记录未注明乡镇，单列于末行。" : `“${name}”不在乡（镇）、街道名录中，单列于后，请核对。`,
  );
  return { rows, notes };
}

/** The shown texts of the detail rows, one list per row: columns that add up are balanced to their rounded total. */
function shownTexts(figures: readonly Figure[], rows: readonly Map<string, FigureResult>[]): string[][] {
  const columns = figures.map((figure) => {
    const values = rows.map((results) => decimalOf(results.get(figure.id)?.value ?? null));
    const known = values.filter((value) => value !== null);
    const balanced = addsUp(figure) ? balanceRounded(known, tableDecimals(figure.unit)) : known;
    let next = 0;
    return values.map((value) => cellText(value, figure.unit, value && (balanced[next++] ?? value)));
  });
  return rows.map((_, row) => columns.map((column) => column[row] ?? ""));
}

function addsUp({ how }: Figure): boolean {
  return how.kind === "sum" || how.kind === "count";
}

function sumFormula(figure: Figure, rows: number[]): TableCell["formula"] {
  return addsUp(figure) ? { kind: "sum", rows } : null;
}

/** A rate is a live formula where the table has both its columns; the label stands in column 0. */
function ratioFormula({ how }: Figure, ids: readonly string[]): TableCell["formula"] {
  if (how.kind !== "ratio") return null;
  const [numerator, denominator] = [ids.indexOf(how.numerator), ids.indexOf(how.denominator)];
  return numerator < 0 || denominator < 0
    ? null
    : { kind: "ratio", numerator: numerator + 1, denominator: denominator + 1 };
}

function decimalOf(text: string | null): Decimal | null {
  if (text === null) return null;
  const parsed = parseDecimal(text);
  return parsed.kind === "value" ? parsed.value : null;
}
