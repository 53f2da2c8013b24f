import { decimalText } from "../../../db/exact/index.ts";
import type { TableCell } from "../../contract/tableModel.ts";
import { cellText } from "../model/cellText.ts";
import { formulaHolds, formulaValue } from "./cellFormula.ts";
import type { EvaluatedCell } from "./EvaluatedCell.ts";

type Cell = Pick<EvaluatedCell, "value" | "unit" | "decimals">;
type Shown = Pick<TableCell, "text" | "value" | "exact" | "formula">;

/** A table's numbers, exact, and with the digits they show where the table is balanced (null: it is not). */
export interface ShownTable {
  readonly numbers: readonly (readonly Cell[])[];
  readonly digits: readonly (readonly Cell[])[] | null;
}

/**
 * A number with what a workbook holds of it. A balanced table's cells are the digits shown, so that sums over them come to what is
 * printed; a rate stays exact, by its formula only where that prints the same.
 * @param formula by which the exact value holds
 */
export function shownCell(
  { numbers, digits }: ShownTable,
  row: number,
  column: number,
  formula: TableCell["formula"],
): Shown {
  const { value, unit, decimals } = numbers[row]?.[column] ?? { value: null, unit: null, decimals: 0 };
  const exact = value && decimalText(value);
  if (digits === null) return { text: cellText(value, unit, decimals), value: exact, formula };
  if (value === null) {
    const holds = formula !== null && formulaHolds(formula, digits, row, column);
    return { text: cellText(null, unit, decimals), value: null, formula: holds ? formula : null };
  }
  if (unit === "％" || formula?.kind === "quotient") {
    const text = cellText(value, unit, decimals);
    const comesTo = formula && formulaValue(formula, digits, row, column);
    if (!formula || !comesTo || cellText(comesTo, unit, decimals) !== text)
      return { text, value: exact, formula: null };
    return { text, ...heldAs(decimalText(comesTo), exact), formula };
  }
  const shown = digits[row]?.[column]?.value ?? value;
  const holds = formula !== null && formulaHolds(formula, digits, row, column);
  return {
    text: cellText(shown, unit, decimals),
    ...heldAs(decimalText(shown), exact),
    formula: holds ? formula : null,
  };
}

function heldAs(value: string, exact: string | null): Pick<TableCell, "value" | "exact"> {
  return exact === null || exact === value ? { value } : { value, exact };
}
