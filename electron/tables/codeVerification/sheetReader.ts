import { decimalText, serialToDate } from "../../../db/exact/index.ts";
import { numberText } from "../../files/grid/numberText.ts";
import { cellAt, type SheetGrid, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { exactDecimal } from "../model/exactDecimal.ts";

/** What stands in a cell of a workbook. */
export interface FoundCell {
  /** Its words, its number in plain digits, its date as 2021-05-09; "" where nothing stands */
  readonly text: string;
  /** null for what is no number */
  readonly number: number | null;
}

/** A sheet by places, which count from 0. */
export interface SheetReader {
  readonly rows: number;
  /** A table of the program has some twenty columns; a stray cell far to the right is none of them */
  readonly columns: number;
  /** Whether something stands further to the right than anything is looked at */
  readonly hasMore: boolean;
  at(row: number, column: number): FoundCell;
  /** The same, or what stands in the merged cell that covers the place. */
  merged(row: number, column: number): FoundCell;
}

const MOST_COLUMNS = 300;
/** Places covered by merged cells that are remembered. A whole table takes a few hundred. */
const MOST_COVERED = 200_000;
const NOTHING: FoundCell = { text: "", number: null };
const ROW = 0x4000;

/** Numbers shown as dates are dates; errors and yes/no are their words. */
export function sheetReader(book: WorkbookGrid, sheet: SheetGrid): SheetReader {
  const dates = book.numberFormats.map(isDateFormat);
  const dateFormats = new Set(book.numberFormats.filter((_, index) => dates[index]));
  const covered = coveredPlaces(sheet);
  const at = (row: number, column: number): FoundCell => {
    const cell = cellAt(book, sheet, row, column);
    if (!cell) return NOTHING;
    switch (cell.kind) {
      case "number": {
        const date = dateFormats.has(cell.format) ? serialToDate(cell.number, book.date1904) : null;
        return date === null ? { text: plainDigits(cell.number), number: cell.number } : { text: date, number: null };
      }
      case "boolean":
        return { text: cell.number === 1 ? "TRUE" : "FALSE", number: null };
      default:
        return { text: cell.text, number: null };
    }
  };
  return {
    rows: sheet.rowCount,
    columns: Math.min(sheet.columnCount, MOST_COLUMNS),
    hasMore: sheet.columnCount > MOST_COLUMNS,
    at,
    merged(row, column) {
      const own = at(row, column);
      if (own.text !== "") return own;
      const origin = covered.get(row * ROW + column);
      return origin === undefined ? own : at(Math.floor(origin / ROW), origin % ROW);
    },
  };
}

function coveredPlaces({ merges }: SheetGrid): Map<number, number> {
  const covered = new Map<number, number>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= Math.min(right, MOST_COLUMNS); column += 1) {
        if (covered.size >= MOST_COVERED) return covered;
        covered.set(row * ROW + column, top * ROW + left);
      }
    }
  }
  return covered;
}

/** A number as a person sees it, to 15 digits and without an exponent. */
export function plainDigits(number: number): string {
  const text = numberText(number);
  const exact = text.includes("e") ? exactDecimal(text) : null;
  return exact ? decimalText(exact) : text;
}

/** Whether a number format shows a day: yyyy-mm-dd, 2021年5月9日 … Words in quotes and conditions in brackets say nothing. */
function isDateFormat(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ""));
}
