import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { isSummed } from "../../../db/ledgers/isSummed.ts";
import type { PlanTotal } from "../../contract/importPlan.ts";
import { cellAt, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import type { MatchedColumn, MatchedTable } from "./MatchedTable.ts";
import { rowInSheet } from "./placeInSheet.ts";
import { readCell } from "./readCell.ts";
import type { ReadRow } from "./readRows.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** A row as far as it is summed. */
type Summed = Pick<ReadRow, "row" | "values" | "progress">;

/** What a total may be the sum of. */
type Extent = "all" | "above" | "since" | "below" | "totals";

/** What is looked at first: 合计 is usually the whole table, 小计 the block before it, and some sheets put both on top. */
const EXTENTS: Readonly<Record<"合计" | "小计", readonly Extent[]>> = {
  合计: ["all", "since", "above", "totals", "below"],
  小计: ["since", "below", "totals", "above", "all"],
};

/**
 * 合计 and 小计 of the sheet against what was read: stated and computed, field by field. They are compared, never stored. What a
 * total sums is told by the whole row: the stretch of records (or the totals before it) with which most of its numbers agree.
 * Rows that were refused count with what could be read of them; a row that claims no sum (平均) is compared with none.
 */
export function compareTotals(
  book: WorkbookGrid,
  table: MatchedTable,
  rows: readonly Summed[],
  townships: TownshipBook,
): PlanTotal[] {
  const columns = table.columns.filter((column) => column.field && isSummed(column.field.field));
  const marks = table.found.skipped
    .flatMap(({ row, reason, sums }) =>
      sums !== false && (reason === "合计" || reason === "小计") ? [{ row, reason } as const] : [],
    )
    .sort((a, b) => a.row - b.row);
  if (marks.length === 0 || columns.length === 0) return [];
  const unsure = new Set(table.found.unsureTotals.map(({ row }) => row + 1));
  const records = unsure.size === 0 ? rows : rows.filter(({ row }) => !unsure.has(row));
  const sums = columns.map((column) => runningSums(records, column));
  const positionOf = positions(records);
  /** Stated by the totals so far, since the last that summed totals */
  const before = columns.map(() => 0);
  const totals: PlanTotal[] = [];
  for (const [position, mark] of marks.entries()) {
    const from = (marks[position - 1]?.row ?? -1) + 2;
    const until = marks[position + 1]?.row ?? Number.MAX_SAFE_INTEGER;
    const stated = columns.map((column) => statedIn(book, table, mark.row, column, townships));
    const [begin, above] = [positionOf(from), positionOf(mark.row + 1)];
    const [after, below] = [positionOf(mark.row + 2), positionOf(until + 1)];
    const stretches: Readonly<Record<Exclude<Extent, "totals">, readonly [number, number]>> = {
      all: [0, records.length],
      above: [0, above],
      since: [begin, above],
      below: [after, below],
    };
    const computed = (extent: Extent, index: number): number => {
      if (extent === "totals") return before[index] ?? 0;
      const [first, end] = stretches[extent];
      return (sums[index]?.[end] ?? 0) - (sums[index]?.[first] ?? 0);
    };
    const agreeing = (extent: Extent): number => {
      let agree = 0;
      for (const [index, number] of stated.entries()) {
        if (number !== null && computed(extent, index) === number) agree += 1;
      }
      return agree;
    };
    const [first, ...others] = EXTENTS[mark.reason];
    let best: Extent = first ?? "all";
    let most = agreeing(best);
    for (const extent of others) {
      const agree = agreeing(extent);
      if (agree > most) [best, most] = [extent, agree];
    }
    for (const [index, column] of columns.entries()) {
      const number = stated[index];
      if (number === null || number === undefined || !column.field) continue;
      const { name, field } = column.field;
      const sum = computed(best, index);
      totals.push({
        row: rowInSheet(table.found, mark.row),
        field: name,
        stated: fieldKinds[field.kind].exact(number, field),
        computed: fieldKinds[field.kind].exact(sum, field),
        agrees: sum === number,
      });
    }
    for (const [index, number] of stated.entries()) {
      before[index] = (best === "totals" ? 0 : (before[index] ?? 0)) + (number ?? 0);
    }
  }
  return totals;
}

/** The number a total states for a column; null where it states none, or none that can be read. */
function statedIn(
  book: WorkbookGrid,
  table: MatchedTable,
  row: number,
  column: MatchedColumn,
  townships: TownshipBook,
): number | null {
  const cell = cellAt(book, table.found.sheet, row, column.column);
  const parsed = cell ? readCell(cell, column, book.date1904, townships) : null;
  return parsed?.kind === "value" ? Number(parsed.value) : null;
}

/** Sums of a column: those of the first n rows stand at n, so that any stretch costs a subtraction. */
function runningSums(rows: readonly Summed[], column: MatchedColumn): Float64Array {
  const name = column.field?.name ?? "";
  const progress = column.field?.progress === true;
  const sums = new Float64Array(rows.length + 1);
  for (const [index, row] of rows.entries()) {
    const value = progress ? row.progress[name] : row.values[name];
    sums[index + 1] = (sums[index] ?? 0) + (typeof value === "number" ? value : 0);
  }
  return sums;
}

/** How many rows stand before a row of a number (1-based). */
function positions(rows: readonly Summed[]): (number: number) => number {
  return (number) => {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rows[middle]?.row ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
