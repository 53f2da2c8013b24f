import type { WorkBook } from "xlsx";
import { chineseFormats } from "./builtInFormats.ts";
import type { SheetReferences } from "./scanCells.ts";

/** What SheetJS hands back beside the sheets and does not declare in its types. */
interface ParsedTables {
  Styles?: { CellXf?: { numFmtId?: number; fontId?: number }[]; Fonts?: ({ strike?: number | boolean } | null)[] };
  SSF?: Record<number, string>;
}

/** What cells refer to: the shared texts, and the number format and strike of each cell style of a workbook that SheetJS has read. */
export function sheetReferences(book: WorkBook, texts: SheetReferences["texts"]): SheetReferences {
  const { Styles = {}, SSF = {} } = book as WorkBook & ParsedTables;
  const formats = (Styles.CellXf ?? []).map(({ numFmtId = 0 }) => chineseFormats.get(numFmtId) ?? SSF[numFmtId] ?? "");
  const struck = (Styles.CellXf ?? []).map(({ fontId = 0 }) => Boolean(Styles.Fonts?.[fontId]?.strike));
  return { texts, formats, struck, date1904: book.Workbook?.WBProps?.date1904 === true };
}
