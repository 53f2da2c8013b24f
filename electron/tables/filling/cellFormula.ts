import { addDecimals, type Decimal } from "../../../db/exact/index.ts";
import { namedFigure, yearBefore } from "../../../db/figures/index.ts";
import type { TableCell } from "../../contract/tableModel.ts";
import type { PlannedCell, PlannedRow } from "../model/PlannedRow.ts";
import { derivedValue } from "./derivedValue.ts";
import type { EvaluatedCell } from "./EvaluatedCell.ts";

type Formula = NonNullable<TableCell["formula"]>;
type Rows = readonly (readonly EvaluatedCell[])[];
type Numbers = readonly (readonly Pick<EvaluatedCell, "value">[])[];
type FigureCell = Extract<PlannedCell, { kind: "figure" }>;

/**
 * How a workbook computes a cell: a sum the plan names, or what a rate, difference or growth is made of where that stands in
 * the same row. Only a formula that comes to exactly the cell's value is one; a figure never gives way to a formula.
 */
export function cellFormula(
  planned: readonly PlannedRow[],
  rows: Rows,
  row: number,
  column: number,
  asOf: string,
): TableCell["formula"] {
  const cell = rows[row]?.[column];
  const cells = planned[row]?.cells ?? [];
  if (!cell || cell.words !== null) return null;
  const wanted = wantedFormula(cell.planned, cells, asOf);
  if (!wanted) return null;
  // What was just worked out from these very cells need not be worked out again.
  if (cell.planned.kind === "derived" && cell.planned.columns.every((place) => cells[place]?.kind !== "derived"))
    return wanted;
  return formulaHolds(wanted, rows, row, column) ? wanted : null;
}

/** Whether a formula comes to exactly the cell's value, or says that it is unknown where it is. */
export function formulaHolds(formula: Formula, rows: Numbers, row: number, column: number): boolean {
  const comesTo = formulaValue(formula, rows, row, column);
  const value = rows[row]?.[column]?.value ?? null;
  return comesTo === null || value === null ? isUnknown(formula, comesTo, value) : isSame(comesTo, value);
}

/** A sum of what is nothing but zeros of places without records may stand for "unknown"; tableFormula says so in the workbook. */
function isUnknown({ kind }: Formula, comesTo: Decimal | null, value: Decimal | null): boolean {
  if (comesTo === null) return value === null;
  return kind === "sum" && value === null && comesTo.digits === 0n;
}

function wantedFormula(cell: PlannedCell, cells: readonly PlannedCell[], asOf: string): Formula | null {
  if (cell.kind === "derived") {
    const [first, second] = cell.columns;
    return twoColumns(cell.how, first, second);
  }
  if (cell.kind !== "figure") return null;
  if (cell.across) return { kind: "across", columns: [...cell.across] };
  const { how } = namedFigure(cell.figure);
  const find = (figure: string, month = cell.asOf ?? asOf): number => columnOf(cells, cell, figure, month, asOf);
  if (how.kind === "ratio") return twoColumns("ratio", find(how.numerator), find(how.denominator));
  if (how.kind === "quotient") return twoColumns("quotient", find(how.numerator), find(how.denominator));
  if (how.kind === "difference") return twoColumns("difference", find(how.minuend), find(how.subtrahend));
  if (how.kind === "growth") {
    const before = yearBefore(cell.asOf ?? asOf);
    return twoColumns("growth", find(how.of), find(how.of, before));
  }
  if (!cell.sum || cell.sum.rows.length === 0) return null;
  const { rows, column } = cell.sum;
  return { kind: "sum", rows: [...rows], ...(column === undefined ? {} : { column }) };
}

/** The column of the row that has a figure for the same place and month; a 上年同期 is its figure of the year before. */
function columnOf(
  cells: readonly PlannedCell[],
  like: FigureCell,
  figure: string,
  month: string,
  asOf: string,
): number {
  return cells.findIndex((cell) => {
    if (cell.kind !== "figure" || !isSamePlace(cell, like)) return false;
    const own = cell.asOf ?? asOf;
    if (cell.figure === figure) return own === month;
    const { how } = namedFigure(cell.figure);
    return how.kind === "yearBefore" && how.of === figure && yearBefore(own) === month;
  });
}

function isSamePlace(first: FigureCell, second: FigureCell): boolean {
  return (
    (first.within?.by ?? "") === (second.within?.by ?? "") && (first.within?.of ?? "") === (second.within?.of ?? "")
  );
}

function twoColumns(
  how: "ratio" | "quotient" | "difference" | "growth",
  first: number,
  second: number,
): Formula | null {
  if (first < 0 || second < 0) return null;
  if (how === "difference") return { kind: how, minuend: first, subtrahend: second };
  if (how === "growth") return { kind: how, now: first, before: second };
  return { kind: how, numerator: first, denominator: second };
}

/** What a formula comes to over the values; null where nothing is there to compute with. */
export function formulaValue(formula: Formula, rows: Numbers, row: number, column: number): Decimal | null {
  const at = (place: number, of = row): Decimal | null => rows[of]?.[place]?.value ?? null;
  switch (formula.kind) {
    case "sum":
      return total(formula.rows.map((part) => at(formula.column ?? column, part)));
    case "across":
      return total(formula.columns.map((part) => at(part)));
    case "difference":
      return derivedValue("difference", at(formula.minuend), at(formula.subtrahend));
    case "growth":
      return derivedValue("growth", at(formula.now), at(formula.before));
    default:
      return derivedValue(formula.kind, at(formula.numerator), at(formula.denominator));
  }
}

function total(parts: readonly (Decimal | null)[]): Decimal | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.reduce(addDecimals);
}

function isSame(first: Decimal, second: Decimal): boolean {
  return addDecimals(first, { digits: -second.digits, scale: second.scale }).digits === 0n;
}
