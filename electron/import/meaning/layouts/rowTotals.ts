import { addDecimals } from "../../../../db/exact/addDecimals.ts";
import { compareExact } from "../../../../db/exact/compareExact.ts";
import type { Decimal } from "../../../../db/exact/Decimal.ts";
import { decimalText } from "../../../../db/exact/decimalText.ts";
import { parseDecimal } from "../../../../db/exact/parseDecimal.ts";
import { columnLetters } from "../../../files/grid/columnLetters.ts";
import { numberText } from "../../../files/grid/numberText.ts";
import { cellIndex } from "../../../files/grid/workbookGrid.ts";
import type { FoundColumn } from "../FoundTable.ts";
import type { FoundWarning } from "../FoundWarning.ts";
import type { SheetView } from "../SheetView.ts";

/** Differing rows that are named; a sheet with more says the same of all. */
const NAMED = 20;

/** Where a column that adds others up says another number than their exact sum. */
export function rowTotals(
  view: SheetView,
  rows: readonly number[],
  columns: readonly number[],
  totals: readonly FoundColumn[],
): FoundWarning[] {
  const warnings: FoundWarning[] = [];
  for (const { column, path } of totals) {
    for (const row of rows) {
      const stated = numberAt(view, row, column);
      if (stated === null || warnings.length >= NAMED) continue;
      let sum: Decimal = { digits: 0n, scale: 0 };
      for (const one of columns) sum = addDecimals(sum, numberAt(view, row, one) ?? { digits: 0n, scale: 0 });
      if (compareExact(sum, stated) === 0) continue;
      const cell = `${columnLetters(column)}${row + 1}`;
      warnings.push({
        cell,
        message: `${cell}“${path.join("/")}”写的是 ${decimalText(stated)}，各列之和是 ${decimalText(sum)}`,
      });
    }
  }
  return warnings;
}

function numberAt(view: SheetView, row: number, column: number): Decimal | null {
  const index = cellIndex(view.sheet, row, column);
  if (index < 0) return null;
  const kind = view.sheet.kinds[index];
  const text = kind === 2 ? numberText(view.sheet.values[index] as number) : view.textAtIndex(index);
  const parsed = parseDecimal(text);
  return parsed.kind === "value" ? parsed.value : null;
}
