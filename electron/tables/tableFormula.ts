import type { TableCell } from "../contract/tableModel.ts";
import { columnLetter } from "./columnLetter.ts";

/**
 * A cell's formula as a workbook has it, without "=". A column in which something is "—" sums only what is a number and says
 * "—" itself where there is none; a rate without a base is "—", as in the program.
 * @param column its place in the model, from 0
 * @param row its row in the sheet, from 1
 * @param sheetRow the sheet's row of a row of the model
 * @param gaps whether a cell of the summed column has no value
 * @param unknown whether the sum has no value: nothing is filled in, and what stands there are zeros of rows without records
 */
export function tableFormula(
  formula: NonNullable<TableCell["formula"]>,
  column: number,
  row: number,
  sheetRow: (modelRow: number) => number,
  gaps: boolean,
  unknown = false,
): string {
  if (formula.kind === "ratio") {
    const [numerator, denominator] = [formula.numerator, formula.denominator].map((place) => `${columnLetter(place + 1)}${row}`);
    return `IF(OR(COUNT(${numerator},${denominator})<2,N(${denominator})=0),"—",${numerator}/${denominator}*100)`;
  }
  const ranges = runsOf(formula.rows.map(sheetRow)).map(([first, last]) => {
    const letter = columnLetter(column + 1);
    return first === last ? `${letter}${first}` : `${letter}${first}:${letter}${last}`;
  });
  const sum = `SUM(${ranges.join(",")})`;
  if (unknown) return `IF(${sum}=0,"—",${sum})`;
  return gaps ? `IF(COUNT(${ranges.join(",")})=0,"—",${sum})` : sum;
}

function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows.toSorted((first, second) => first - second)) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === row) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
