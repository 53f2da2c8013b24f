import { columnLetters } from "../../files/grid/columnLetters.ts";
import type { FoundColumn, LooseRange } from "../meaning/FoundTable.ts";

/** The header path on one line: 里程/计划 */
export function columnHeader(column: FoundColumn): string {
  return column.path.map((part) => part.replace(/\s+/g, "")).join("/") || "（无表头）";
}

/** "A1:D3" of a loose range: the rows it covers, across the sheet's columns. */
export function looseRange(range: LooseRange): string {
  return `A${range.firstRow + 1}:${columnLetters(Math.max(0, range.sheet.columnCount - 1))}${range.lastRow + 1}`;
}
