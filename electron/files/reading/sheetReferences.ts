import type { WorkBook } from "xlsx";
import { chineseFormats } from "./builtInFormats.ts";
import type { SheetReferences } from "./scanCells.ts";

/** What SheetJS hands back beside the sheets and does not declare in its types. */
interface ParsedTables {
  Styles?: { CellXf?: { numFmtId?: number }[] };
  SSF?: Record<number, string>;
}

/** What cells refer to: the shared texts, and the number format of each cell style of a workbook that SheetJS has read. */
export function sheetReferences(book: WorkBook, texts: SheetReferences["texts"]): SheetReferences {
  const { Styles = {}, SSF = {} } = book as WorkBook & ParsedTables;
  const formats = (Styles.CellXf ?? []).map(({ numFmtId = 0 }) => chineseFormats.get(numFmtId) ?? SSF[numFmtId] ?? "");
  return { texts, formats, date1904: book.Workbook?.WBProps?.date1904 === true };
}
