import type { WorkBook } from "xlsx";
import { chineseFormats } from "./builtInFormats.ts";
import type { SheetReferences } from "./scanCells.ts";

/** What SheetJS hands back beside the sheets and does not declare in its types. */
interface ParsedTables {
  Strings?: { t?: string }[];
  Styles?: { CellXf?: { numFmtId?: number }[] };
  SSF?: Record<number, string>;
}

/** The shared texts and the number format of each cell style of a workbook that SheetJS has read. */
export function sheetReferences(book: WorkBook): SheetReferences {
  const { Strings = [], Styles = {}, SSF = {} } = book as WorkBook & ParsedTables;
  // The table ends with one item too many: what stands behind the last </si>.
  const texts = Array.from(Strings, (item) => item.t);
  texts.pop();
  const formats = (Styles.CellXf ?? []).map(({ numFmtId = 0 }) => SSF[numFmtId] ?? chineseFormats.get(numFmtId) ?? "");
  return { texts, formats };
}
