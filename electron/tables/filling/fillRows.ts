/**
 * electron/tables/filling — from a table's declaration to the rows of its model.
 *
 * planGroups, planRecords, planMonths (and tables of lines themselves) say what is to stand in every cell: words, a figure for a
 * month and a group, a record's own number. fillRows evaluates every figure once (CellFigures), rounds so that parts add up
 * (balanceRows), and gives a cell a formula only where that comes to exactly its value (cellFormula).
 */

import { convertUnit, type Decimal, decimalText } from "../../../db/exact/index.ts";
import { type FigureResult, NO_VALUE, namedFigure, UNREPORTED_SHORT } from "../../../db/figures/index.ts";
import type { TableCell, TableModel } from "../../contract/tableModel.ts";
import { cellText, tableDecimals } from "../model/cellText.ts";
import { exactDecimal } from "../model/exactDecimal.ts";
import type { PlannedCell, PlannedRow } from "../model/PlannedRow.ts";
import { balanceRows } from "./balanceRows.ts";
import type { CellFigures } from "./CellFigures.ts";
import { cellFormula } from "./cellFormula.ts";
import type { ColumnFacts } from "./columnFacts.ts";
import { derivedValue } from "./derivedValue.ts";
import type { EvaluatedCell } from "./EvaluatedCell.ts";

/**
 * Fills planned rows: every figure evaluated once, numbers in their columns' units, rounded for showing so that parts add up
 * (舍位平衡), with a formula wherever a workbook comes to exactly the same.
 * @returns the rows, and what the figures of the totals have to say
 */
export function fillRows(
  figures: CellFigures,
  asOf: string,
  columns: readonly ColumnFacts[],
  planned: readonly PlannedRow[],
): { rows: TableModel["rows"]; notes: string[] } {
  const results = resultsOf(figures, asOf, planned);
  const rows = planned.map(({ cells }) => {
    const evaluated = cells.map((cell, index) => evaluate(cell, columns[index], results));
    cells.forEach((cell, index) => {
      if (cell.kind === "derived") evaluated[index] = derive(cell, evaluated, columns[index]);
    });
    return evaluated;
  });
  const shown = balanceRows(planned, rows);
  const notes = totalNotes(planned, results);
  return {
    rows: planned.map(({ kind, record }, row) => ({
      kind,
      record,
      cells: (rows[row] ?? []).map((cell, column) => tableCell(cell, row, column)),
    })),
    notes,
  };

  function tableCell(cell: EvaluatedCell, row: number, column: number): TableCell {
    const { planned: plan, value, words, unit, decimals } = cell;
    const facts = columns[column];
    const mixed = facts !== undefined && facts.kind !== "text" && facts.unit !== unit && value !== null;
    return {
      text: words ?? cellText(value, unit, decimals, shown(row, column) ?? value),
      value: value && decimalText(value),
      formula: cellFormula(planned, rows, row, column, asOf),
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

type Results = (cell: Extract<PlannedCell, { kind: "figure" }>) => FigureResult | undefined;

/** Everything the cells ask for, evaluated once per month and dimension. */
function resultsOf(figures: CellFigures, asOf: string, planned: readonly PlannedRow[]): Results {
  const asked = new Map<string, Set<string>>();
  const keyOf = (cell: Extract<PlannedCell, { kind: "figure" }>): string =>
    `${cell.asOf ?? asOf}\n${cell.within?.by ?? ""}`;
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

function evaluate(cell: PlannedCell, facts: ColumnFacts | undefined, results: Results): EvaluatedCell {
  if (cell.kind === "text") return inWords(cell, cell.text);
  if (cell.kind === "derived") return inWords(cell, NO_VALUE);
  if (cell.kind === "value") return number(cell, exactDecimal(cell.value), cell.unit ?? facts?.unit ?? null, facts);
  const figure = namedFigure(cell.figure);
  const result = results(cell);
  if (figure.unit === null) return inWords(cell, result?.text ?? NO_VALUE);
  const unit = cell.unit ?? facts?.unit ?? figure.unit;
  const value = cell.needsRecords && result?.records === 0 ? null : exactDecimal(result?.value);
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
