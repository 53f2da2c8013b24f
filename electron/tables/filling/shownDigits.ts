import { addDecimals, balanceRounded, type Decimal, roundHalfUp } from "../../../db/exact/index.ts";
import type { TableCell } from "../../contract/tableModel.ts";
import { balanceRows } from "./balanceRows.ts";
import { formulaHolds } from "./cellFormula.ts";
import type { EvaluatedCell } from "./EvaluatedCell.ts";

type Numbers = readonly (readonly Pick<EvaluatedCell, "value" | "unit" | "decimals">[])[];
type Formulas = readonly (readonly TableCell["formula"][])[];
type Grid = (Decimal | null)[][];

/**
 * What every number of a balanced table shows (舍位平衡): a total's columns add up to it across, the rows under it add up to each of
 * them, and what is a sum of cells (a row's 合计, a 累计) is the sum of what these show. Rates are left exact.
 * @param parts the rows directly under every row
 * @param formulas by which the exact values hold
 */
export function shownDigits(numbers: Numbers, parts: readonly (readonly number[])[], formulas: Formulas): Numbers {
  const shown: Grid = numbers.map((row) =>
    row.map(({ value, unit, decimals }) => (value === null || unit === "％" ? value : roundHalfUp(value, decimals))),
  );
  for (const row of topmost(parts)) balanceAcross(numbers, formulas, row, shown);
  const balanced = balanceRows(
    parts.map((own) => ({ parts: own })),
    numbers,
    (row, column) => shown[row]?.[column] ?? undefined,
  );
  for (const [row, cells] of shown.entries()) {
    for (const column of cells.keys()) cells[column] = balanced(row, column) ?? cells[column] ?? null;
  }
  for (const [row, cells] of shown.entries()) {
    for (const column of cells.keys()) {
      const formula = formulas[row]?.[column];
      const sum = formula && isSumOfOthers(formula) ? sumOf(formula, shown, row) : null;
      if (sum && formula && formulaHolds(formula, numbers, row, column)) cells[column] = sum;
    }
  }
  return numbers.map((cells, row) => cells.map((cell, column) => ({ ...cell, value: shown[row]?.[column] ?? null })));
}

/** Rows that are under no other. */
function topmost(parts: readonly (readonly number[])[]): number[] {
  const under = new Set(parts.flat());
  return [...parts.keys()].filter((row) => !under.has(row));
}

function balanceAcross(numbers: Numbers, formulas: Formulas, row: number, shown: Grid): void {
  const cells = numbers[row] ?? [];
  const widestFirst = [...cells.keys()]
    .map((column) => ({ column, formula: formulas[row]?.[column] }))
    .toSorted((one, other) => widthOf(other.formula) - widthOf(one.formula));
  const done = new Set<number>();
  for (const { column, formula } of widestFirst) {
    const [whole, target] = [cells[column], shown[row]?.[column]];
    if (formula?.kind !== "across" || !whole || !target || formula.columns.some((part) => done.has(part))) continue;
    if (!formulaHolds(formula, numbers, row, column)) continue;
    const known = formula.columns.filter((part) => (cells[part]?.value ?? null) !== null);
    const rounded = balanceRounded(
      known.flatMap((part) => cells[part]?.value ?? []),
      whole.decimals,
      target,
    );
    for (const [index, part] of known.entries()) {
      const line = shown[row];
      if (line) line[part] = rounded[index] ?? null;
      done.add(part);
    }
  }
}

function widthOf(formula: TableCell["formula"] | undefined): number {
  return formula?.kind === "across" ? formula.columns.length : 0;
}

/** A sum across, or of another column: its parts do not stand under it. */
function isSumOfOthers(formula: NonNullable<TableCell["formula"]>): boolean {
  return formula.kind === "across" || (formula.kind === "sum" && formula.column !== undefined);
}

function sumOf(formula: NonNullable<TableCell["formula"]>, shown: Grid, row: number): Decimal | null {
  const parts =
    formula.kind === "across"
      ? formula.columns.map((column) => shown[row]?.[column])
      : formula.kind === "sum"
        ? formula.rows.map((part) => shown[part]?.[formula.column ?? 0])
        : [];
  const known = parts.filter((part) => part !== null && part !== undefined);
  return known.length === 0 ? null : known.reduce(addDecimals);
}
