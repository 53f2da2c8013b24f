import { normaliseText } from "../../../db/exact/index.ts";
import type { TableCell } from "../../contract/tableModel.ts";
import { exactDecimal } from "../model/exactDecimal.ts";
import { type FoundCell, plainDigits } from "./sheetReader.ts";

/** Digits that a double always keeps. */
const DIGITS = 15;
/** What another program's adding up may differ by, of the numbers that it added. */
const ADDING = 1e-12;
/** Rates and averages have more digits than a double holds; those that are near nothing are compared by what is shown of them. */
const DIVIDING = 1e-9;
const QUOTIENTS: ReadonlySet<string> = new Set(["ratio", "quotient", "growth"]);

/**
 * Whether a cell of a workbook says what the cell of a table says. Words by their normal form; numbers exactly where a double can
 * hold them. A number typed as text is the same number; an empty cell is neither 0 nor "—".
 * @param row all cells of the table's row, since what was subtracted says how exact the rest can be
 */
export function cellAgrees(found: FoundCell, cell: TableCell, row: readonly TableCell[]): boolean {
  if (cell.value === null) return normaliseText(found.text) === normaliseText(cell.text);
  if (found.number === null) return found.text !== "" && sameDecimal(found.text, cell.value);
  const wanted = Number(cell.value);
  if (found.number === wanted) return true;
  const apart = Math.abs(found.number - wanted);
  const { formula } = cell;
  if (digitsOf(cell.value) > DIGITS || (formula && QUOTIENTS.has(formula.kind))) {
    return apart <= DIVIDING * Math.max(1, Math.abs(wanted));
  }
  if (Number(found.number.toPrecision(DIGITS)) === wanted) return true;
  if (!formula) return false;
  const parts = formula.kind === "difference" ? [row[formula.minuend], row[formula.subtrahend]] : [cell];
  return apart <= ADDING * Math.max(...parts.map((part) => Math.abs(Number(part?.value ?? 0))));
}

/** The number as plain digits, or the words. */
export function cellWords({ value, text }: TableCell): string {
  if (value === null) return text;
  return digitsOf(value) > DIGITS ? plainDigits(Number(Number(value).toPrecision(DIGITS))) : value;
}

function sameDecimal(text: string, value: string): boolean {
  const [one, other] = [exactDecimal(text), exactDecimal(value)];
  return one !== null && other !== null && one.scale === other.scale && one.digits === other.digits;
}

function digitsOf(value: string): number {
  return value.replace(/^-?0*\.?0*|\./g, "").length;
}
