import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { isSummed } from "../../../db/ledgers/isSummed.ts";
import type { PlanTotal } from "../../contract/importPlan.ts";
import { cellAt, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import type { MatchedColumn, MatchedTable } from "./MatchedTable.ts";
import { readCell } from "./readCell.ts";
import type { ReadRow } from "./readRows.ts";
import type { TownshipBook } from "./townshipBook.ts";

/**
 * 合计 and 小计 of the sheet against what was read: stated and computed, field by field. They are compared, never stored.
 * 合计 is the whole table; 小计 is the block before it (or, where that does not agree and the block behind it does, that one,
 * since some sheets put it on top). Rows that were refused count with what could be read of them.
 */
export function compareTotals(
  book: WorkbookGrid,
  table: MatchedTable,
  rows: readonly ReadRow[],
  townships: TownshipBook,
): PlanTotal[] {
  const columns = table.columns.filter((column) => column.field && isSummed(column.field.field));
  const marks = table.found.skipped
    .filter(({ reason }) => reason === "合计" || reason === "小计")
    .sort((a, b) => a.row - b.row);
  if (marks.length === 0 || columns.length === 0) return [];
  const sums = new Map(columns.map((column) => [column, runningSum(rows, column)] as const));
  const totals: PlanTotal[] = [];
  for (const [position, mark] of marks.entries()) {
    const before = marks[position - 1]?.row ?? -1;
    const after = marks[position + 1]?.row ?? Number.MAX_SAFE_INTEGER;
    const grand = mark.reason === "合计";
    for (const column of columns) {
      const cell = cellAt(book, table.found.sheet, mark.row, column.column);
      const name = column.field?.name;
      if (!cell || !name || !column.field) continue;
      const parsed = readCell(cell, column, book.date1904, townships);
      if (parsed.kind !== "value") continue;
      const stated = Number(parsed.value);
      const sum = sums.get(column);
      if (!sum) continue;
      const candidates = grand
        ? [sum(0, Number.MAX_SAFE_INTEGER), sum(before + 2, mark.row)]
        : [sum(before + 2, mark.row), sum(mark.row + 2, after)];
      const [first = 0, second = 0] = candidates;
      const computed = first !== stated && second === stated ? second : first;
      const { field } = column.field;
      totals.push({
        row: mark.row + 1,
        field: name,
        stated: fieldKinds[field.kind].exact(stated, field),
        computed: fieldKinds[field.kind].exact(computed, field),
        agrees: computed === stated,
      });
    }
  }
  return totals;
}

/** Sums over stretches of rows by 1-based row number, both ends inclusive; one pass per column, however many subtotals. */
function runningSum(rows: readonly ReadRow[], column: MatchedColumn): (from: number, to: number) => number {
  const name = column.field?.name ?? "";
  const progress = column.field?.progress === true;
  const sums = new Float64Array(rows.length + 1);
  for (const [index, row] of rows.entries()) {
    const value = progress ? row.progress[name] : row.values[name];
    sums[index + 1] = (sums[index] ?? 0) + (typeof value === "number" ? value : 0);
  }
  const position = (number: number): number => {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rows[middle]?.row ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => (sums[position(to + 1)] ?? 0) - (sums[position(from)] ?? 0);
}
