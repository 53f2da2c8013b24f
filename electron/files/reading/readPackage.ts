import type { WorkbookGrid } from "../grid/workbookGrid.ts";
import { isOpenDocument, readOds } from "./openDocument/readOds.ts";
import { readXlsx } from "./readXlsx.ts";
import { utf8Parts } from "./utf8Parts.ts";
import { zipEntries } from "./zipEntries.ts";

/**
 * A zip file → grid, by what is in it: an OpenDocument spreadsheet, else a workbook of Excel's.
 * @param onChecked called when the container and its parts are found sound, before parsing
 * @throws FileRefused
 */
export function readPackage(bytes: Buffer, onChecked: () => void): Omit<WorkbookGrid, "fileName"> {
  const entries = utf8Parts(zipEntries(bytes));
  return isOpenDocument(entries) ? readOds(entries, onChecked) : readXlsx(entries, onChecked);
}
