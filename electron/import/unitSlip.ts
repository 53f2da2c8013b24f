import { sampleCells } from "./columnFit.ts";
import type { MatchedColumn, MatchedTable } from "./MatchedTable.ts";
import { readCell } from "./readCell.ts";
import type { TownshipBook } from "./townshipBook.ts";
import type { WorkbookGrid } from "./workbookGrid.ts";

/** A road of half this county: longer than any that a township reports, in metres. */
const LONGEST = 500_000;
/** What half of a column's roads never reach, in metres and in 分: 60 公里, 1 亿元. */
const USUAL_LENGTH = 60_000;
const USUAL_MONEY = 10_000_000_000;

/**
 * Why the numbers of a column cannot be in the field's own unit, where the sheet states none: lengths that no rural road has say
 * that metres were meant, sums that no rural work costs say 元. Refused, not divided on suspicion; null where nothing is wrong.
 */
export function unitSlip(
  book: WorkbookGrid,
  table: MatchedTable,
  column: MatchedColumn,
  townships: TownshipBook,
): string | null {
  const { field } = column.field ?? {};
  if (column.unitStated || !field || (field.kind !== "length" && field.kind !== "money")) return null;
  if (table.ledger.area !== "rural") return null;
  const values = sampleCells(book, table.found.sheet, column.column, table.found.dataRows)
    .filter((cell) => cell.kind === "number" || !/\p{L}/u.test(cell.text))
    .map((cell) => readCell(cell, column, book.date1904, townships))
    .flatMap((parsed) => (parsed.kind === "value" && Number(parsed.value) > 0 ? [Number(parsed.value)] : []))
    .sort((a, b) => a - b);
  const middle = values[values.length >>> 1] ?? 0;
  const largest = values.at(-1) ?? 0;
  if (field.kind === "length" && (largest >= LONGEST || middle >= USUAL_LENGTH)) {
    return `表中没有写里程的单位，按公里计，最长的有 ${largest / 1000} 公里，过大；请在表头写明单位（公里或米）`;
  }
  if (field.kind === "money" && middle >= USUAL_MONEY) {
    return `表中没有写金额的单位，按${field.unit}计，多数超过 1 亿元，过大；请在表头写明单位（万元或元）`;
  }
  return null;
}
