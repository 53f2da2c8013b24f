/**
 * electron/tables/filling — from a table's declaration to the rows of its model.
 *
 * planGroups, planRecords, planMonths (and tables of lines themselves) say what is to stand in every cell: words, a figure for a
 * month and a group, a record's own number. fillRows evaluates every figure once (CellFigures), rounds so that parts add up
 * (balanceRows), and gives a cell a formula only where that comes to exactly its value (cellFormula).
 */

import { convertUnit, type Decimal } from "../../../db/exact/index.ts";
import { addsUnlike, type FigureResult, NO_VALUE, namedFigure, UNREPORTED_SHORT } from "../../../db/figures/index.ts";
import type { TableCell, TableModel } from "../../contract/tableModel.ts";
import { tableDecimals } from "../model/cellText.ts";
import { exactDecimal } from "../model/exactDecimal.ts";
import type { PlannedCell, PlannedRow } from "../model/PlannedRow.ts";
import type { CellFigures } from "./CellFigures.ts";
import { cellFormula } from "./cellFormula.ts";
import type { ColumnFacts } from "./columnFacts.ts";
import { derivedValue } from "./derivedValue.ts";
import type { EvaluatedCell } from "./EvaluatedCell.ts";
import { isBalanced } from "./isBalanced.ts";
import { type ShownTable, shownCell } from "./shownCell.ts";
import { shownDigits } from "./shownDigits.ts";
import { UntoldLedgers } from "./UntoldLedgers.ts";

/**
 * Fills planned rows: every figure evaluated once, numbers in their columns' units, rounded for showing so that parts add up
 * (舍位平衡), with a formula wherever a workbook comes to exactly the same.
 * @returns the rows, the same before any rounding, and what the figures of the totals have to say
 */
export function fillRows(
  figures: CellFigures,
  asOf: string,
  columns: readonly ColumnFacts[],
  planned: readonly PlannedRow[],
): { rows: TableModel["rows"]; exactRows: TableModel["rows"]; notes: string[] } {
  const results = resultsOf(figures, asOf, planned);
  const untold = new UntoldLedgers(figures.database);
  const rows = planned.map(({ cells }) => {
    const evaluated = cells.map((cell, index) =>
      evaluate(cell, columns[index], results, (one) => untold.of(one.figure, one.asOf ?? asOf)),
    );
    cells.forEach((cell, index) => {
      if (cell.kind === "derived") evaluated[index] = derive(cell, evaluated, columns[index]);
    });
    return evaluated;
  });
  const formulas = rows.map((cells, row) => cells.map((_, column) => cellFormula(planned, rows, row, column, asOf)));
  const parts = planned.map((row) => row.parts ?? []);
  const digits = isBalanced(planned) ? shownDigits(rows, parts, formulas) : null;
  const notes = totalNotes(planned, results);
  const filled = (shown: ShownTable): TableModel["rows"] =>
    planned.map(({ kind, record }, row) => ({
      kind,
      record,
      cells: (rows[row] ?? []).map((cell, column) => tableCell(cell, shown, row, column)),
    }));
  return {
    rows: filled({ numbers: rows, digits }),
    exactRows: filled({ numbers: rows, digits: null }),
    notes: [...notes, ...untold.notes(asOf)],
  };

  function tableCell(cell: EvaluatedCell, table: ShownTable, row: number, column: number): TableCell {
    const { planned: plan, value, words, unit, decimals } = cell;
    const facts = columns[column];
    const mixed = facts !== undefined && facts.kind !== "text" && facts.unit !== unit && value !== null;
    const formula = formulas[row]?.[column] ?? null;
    const shown = shownCell(table, row, column, formula);
    return {
      ...shown,
      text: words ?? shown.text,
      source:
        plan.kind === "figure" ? { figure: plan.figure, asOf: plan.asOf ?? asOf, within: plan.within ?? null } : null,
      ...(mixed ? { measure: { unit, decimals } } : {}),
    };
  }
}

/** What the figures of the totals have to say; what only some of several totals say is said with their labels. */
function totalNotes(planned: readonly PlannedRow[], results: Results): string[] {
  const said = planned.flatMap(({ kind, cells }) => {
    if (kind !== "total") return [];
    const [label] = cells;
    const notes = cells.flatMap((cell) => (cell.kind === "figure" ? sentences(results(cell)?.note ?? "") : []));
    return [{ label: label?.kind === "text" ? label.text : "", notes: [...new Set(notes)] }];
  });
  const all = [...new Set(said.flatMap(({ notes }) => notes))];
  return all.flatMap((note) => {
    const whose = said.filter(({ notes }) => notes.includes(note));
    return whose.length === said.length ? [note] : whose.map(({ label }) => `${label}：${note}`);
  });
}

function sentences(note: string): string[] {
  return note.split(/(?<=。)/).filter((one) => one !== "");
}

type FigureCell = Extract<PlannedCell, { kind: "figure" }>;
type Results = (cell: FigureCell) => FigureResult | undefined;

/** Everything the cells ask for, evaluated once per month and dimension. */
function resultsOf(figures: CellFigures, asOf: string, planned: readonly PlannedRow[]): Results {
  const asked = new Map<string, Set<string>>();
  const keyOf = (cell: FigureCell): string => `${cell.asOf ?? asOf}\n${cell.within?.by ?? ""}`;
  for (const { cells } of planned) {
    for (const cell of cells) {
      if (cell.kind !== "figure") continue;
      const key = keyOf(cell);
      const ids = asked.get(key) ?? new Set();
      asked.set(key, ids.add(cell.figure));
    }
  }
  return (cell) => {
    const ids = [...(asked.get(keyOf(cell)) ?? [])];
    const month = cell.asOf ?? asOf;
    const place = cell.within
      ? figures.apart(ids, month, cell.within.by).resultsIn(cell.within.of)
      : figures.whole(ids, month);
    return place.get(cell.figure);
  };
}

function evaluate(
  cell: PlannedCell,
  facts: ColumnFacts | undefined,
  results: Results,
  untold: (cell: FigureCell) => boolean,
): EvaluatedCell {
  if (cell.kind === "text") return inWords(cell, cell.text);
  if (cell.kind === "derived") return inWords(cell, NO_VALUE);
  if (cell.kind === "value") return number(cell, exactDecimal(cell.value), cell.unit ?? facts?.unit ?? null, facts);
  const figure = namedFigure(cell.figure);
  if (addsUnlike(figure, cell.within ?? null)) return inWords(cell, "");
  const result = results(cell);
  if (figure.unit === null) return inWords(cell, result?.text ?? NO_VALUE);
  const unit = cell.unit ?? facts?.unit ?? figure.unit;
  const told = cell.needsRecords && result?.records === 0 ? null : exactDecimal(result?.value);
  const value = told?.digits === 0n && untold(cell) ? null : told;
  const filled = number(cell, value && convertUnit(value, figure.unit, unit), unit, facts);
  // What nobody has reported is no dash and no 0.
  return value === null && result?.text === UNREPORTED_SHORT ? { ...filled, words: UNREPORTED_SHORT } : filled;
}

function inWords(planned: PlannedCell, words: string): EvaluatedCell {
  return { planned, value: null, words, unit: null, decimals: 0 };
}

function derive(
  cell: Extract<PlannedCell, { kind: "derived" }>,
  row: readonly EvaluatedCell[],
  facts: ColumnFacts | undefined,
): EvaluatedCell {
  const [first, second] = cell.columns.map((column) => row[column]);
  const unit = cell.how === "difference" ? (cell.unit ?? facts?.unit ?? first?.unit ?? null) : (cell.unit ?? "％");
  return number(cell, derivedValue(cell.how, first?.value ?? null, second?.value ?? null), unit, facts);
}

function number(
  planned: PlannedCell,
  value: Decimal | null,
  unit: string | null,
  facts: ColumnFacts | undefined,
): EvaluatedCell {
  const decimals = facts && facts.unit === unit ? facts.decimals : tableDecimals(unit);
  return { planned, value, words: null, unit, decimals };
}
