import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import type { WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { sampleCells } from "./columnFit.ts";
import type { MatchedColumn, MatchedTable } from "./MatchedTable.ts";
import { readCell } from "./readCell.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** A road of half this county: longer than any that a township reports, in metres. */
const LONGEST = 500_000;
/** What half of a column's roads never reach, in metres and in 分: 60 公里, 1 亿元. */
const USUAL_LENGTH = 60_000;
const USUAL_MONEY = 10_000_000_000;

/** Why a value that was read cannot be meant; null where nothing is wrong with it. */
export type SlipOf = (value: string | number) => string | null;

const NO_SLIP: SlipOf = () => null;

/**
 * Judges the numbers of a column by what rural works can be at all. Where the sheet states no unit, lengths that no rural road
 * has say that metres were meant, sums that no rural work costs say 元: the whole column is refused, not divided on suspicion.
 * Where it states one, a road longer than any can only be a slip of that cell (a lost decimal point).
 */
export function unitSlip(
  book: WorkbookGrid,
  table: MatchedTable,
  column: MatchedColumn,
  townships: TownshipBook,
): SlipOf {
  const { field } = column.field ?? {};
  if (!field || table.ledger.area !== "rural" || !fieldKinds[field.kind].captionUnit) return NO_SLIP;
  const why = column.unitStated ? null : slipOfColumn(book, table, column, townships);
  if (why !== null) return (value) => (Number(value) > 0 ? why : null);
  if (field.kind === "money") return NO_SLIP;
  return (value) =>
    Number(value) >= LONGEST
      ? `按${column.readUnit}计，长达 ${Number(value) / 1000} 公里，过大；请核对数字和单位`
      : null;
}

function slipOfColumn(
  book: WorkbookGrid,
  table: MatchedTable,
  column: MatchedColumn,
  townships: TownshipBook,
): string | null {
  const { field } = column.field ?? {};
  const values = sampleCells(book, table.found.sheet, column.column, table.found.dataRows)
    .filter((cell) => cell.kind === "number" || !/\p{L}/u.test(cell.text))
    .map((cell) => readCell(cell, column, book.date1904, townships))
    .flatMap((parsed) => (parsed.kind === "value" && Number(parsed.value) > 0 ? [Number(parsed.value)] : []))
    .sort((a, b) => a - b);
  const middle = values[values.length >>> 1] ?? 0;
  if (field?.kind === "length" && middle >= USUAL_LENGTH) {
    return `表中没有写里程的单位，按公里计，多数超过 ${USUAL_LENGTH / 1000} 公里，过大；请在表头写明单位（公里或米）`;
  }
  if (field?.kind === "money" && middle >= USUAL_MONEY) {
    return `表中没有写金额的单位，按${field.unit}计，多数超过 1 亿元，过大；请在表头写明单位（万元或元）`;
  }
  return null;
}
