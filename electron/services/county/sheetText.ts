import { cellAt } from "../../files/grid/workbookGrid.ts";
import type { FileWorker } from "../../files/process/fileWorker.ts";
import { readWorkbook } from "../../files/readWorkbook.ts";

/** Lists of townships are short; what is longer is something else. */
const MOST_ROWS = 500;

/**
 * The first sheet with anything in it as text, a row a line, cells by tabs: what one would get by copying it.
 * @throws FileRefused
 */
export async function sheetText(worker: FileWorker, path: string): Promise<string> {
  const book = await readWorkbook(worker, path);
  const sheet = book.sheets.find(({ rowCount }) => rowCount > 0);
  if (!sheet) return "";
  const lines: string[] = [];
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_ROWS); row += 1) {
    const cells: string[] = [];
    for (let column = 0; column < Math.min(sheet.columnCount, 20); column += 1) {
      const cell = cellAt(book, sheet, row, column);
      const text = !cell ? "" : cell.kind === "number" ? String(cell.number) : cell.kind === "text" ? cell.text : "";
      if (text.trim() !== "") cells.push(text.replace(/[\t\r\n]+/g, " ").trim());
    }
    if (cells.length > 0) lines.push(cells.join("\t"));
  }
  return lines.join("\n");
}
