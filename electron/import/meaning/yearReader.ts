import { parseYear } from "../../../db/exact/index.ts";
import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import { numberText } from "../../files/grid/numberText.ts";
import type { WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import type { MatchedColumn, MatchedTable } from "./MatchedTable.ts";
import { mergeReader } from "./mergeReader.ts";

/** The year of a row, for months written without one: by a column 年度 that is no field of the ledger, else the table's. */
export function yearReader(
  book: WorkbookGrid,
  table: MatchedTable,
  kept: readonly MatchedColumn[],
  year: number | null,
): (row: number) => number | null {
  const column = kept.find(({ path }) => /^(?:年度|年份|年)$/.test(headerText(path.at(-1) ?? "").words));
  if (!column) return () => year;
  const read = mergeReader(book, table.found.sheet, column);
  return (row) => {
    const { cell } = read(row);
    const parsed = cell ? parseYear(cell.kind === "number" ? numberText(cell.number) : cell.text) : null;
    return parsed?.kind === "value" ? parsed.value : null;
  };
}
