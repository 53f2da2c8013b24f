import type { TableCell } from "../../contract/tableModel.ts";
import { columnLetter } from "../../files/grid/columnLetters.ts";

/**
 * A cell's formula as a workbook has it, without "=". A column in which something is "—" sums only what is a number and says
 * "—" itself where there is none; a rate without a base is "—", as in the program.
 * @param column its place in the model, from 0
 * @param row its row in the sheet, from 1
 * @param sheetRow the sheet's row of a row of the model
 * @param gaps whether a cell of what is summed has no value
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
  const at = (place: number): string => `${columnLetter(place + 1)}${row}`;
  switch (formula.kind) {
    case "ratio":
      return quotient(at(formula.numerator), at(formula.denominator), "*100");
    case "quotient":
      return quotient(at(formula.numerator), at(formula.denominator), "");
    case "growth":
      return `IF(OR(COUNT(${at(formula.now)},${at(formula.before)})<2,N(${at(formula.before)})=0),"—",(${at(formula.now)}-${at(formula.before)})/${at(formula.before)}*100)`;
    case "difference":
      return `IF(COUNT(${at(formula.minuend)},${at(formula.subtrahend)})<2,"—",${at(formula.minuend)}-${at(formula.subtrahend)})`;
    case "across":
      return sumOf(
        runsOf(formula.columns).map(([first, last]) => range(at(first), at(last))),
        gaps,
        unknown,
      );
    case "sum": {
      const letter = columnLetter((formula.column ?? column) + 1);
      const runs = runsOf(formula.rows.map(sheetRow));
      return sumOf(
        runs.map(([first, last]) => range(`${letter}${first}`, `${letter}${last}`)),
        gaps,
        unknown,
      );
    }
  }
}

function quotient(numerator: string, denominator: string, times: string): string {
  return `IF(OR(COUNT(${numerator},${denominator})<2,N(${denominator})=0),"—",${numerator}/${denominator}${times})`;
}

/** A function takes 255 ranges at most; more are summed in brackets of their own. */
function sumOf(ranges: readonly string[], gaps: boolean, unknown: boolean): string {
  const lists = Array.from({ length: Math.ceil(ranges.length / 250) }, (_, index) =>
    ranges.slice(index * 250, (index + 1) * 250).join(","),
  );
  const [sum, count] = ["SUM", "COUNT"].map((name) => lists.map((list) => `${name}(${list})`).join("+"));
  if (unknown) return `IF(${sum}=0,"—",${sum})`;
  return gaps ? `IF(${count}=0,"—",${sum})` : (sum ?? "");
}

function range(first: string, last: string): string {
  return first === last ? first : `${first}:${last}`;
}

function runsOf(places: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const place of places.toSorted((first, second) => first - second)) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === place) last[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}
