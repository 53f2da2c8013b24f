/**
 * electron/files/reading — workbooks from outside, made plain. The rule: a limit stands before every step that costs, and what
 * is not surely whole is refused in a word; nothing is guessed, run or fetched.
 */
import { basename } from "node:path";
import { storableText } from "../../../db/exact/index.ts";
import { FileRefused } from "../FileRefused.ts";
import type { WorkbookGrid } from "../grid/workbookGrid.ts";
import type { WorkbookFile } from "../readWorkbook.ts";
import { type DecodedText, decodeText } from "./decodeText.ts";
import { detectContent } from "./detectContent.ts";
import { readOpenDocument } from "./openDocument/readOpenDocument.ts";
import { readBytes } from "./readBytes.ts";
import { readCsv } from "./readCsv.ts";
import { readHtml } from "./readHtml.ts";
import { readOle } from "./readOle.ts";
import { readPackage } from "./readPackage.ts";
import { readSpreadsheetMl } from "./readSpreadsheetMl.ts";
import { readXls } from "./readXls.ts";
import { refusalOf } from "./refusalOf.ts";

/** The steps of which progress is told: file in memory, checked, parsed. */
const steps = 3;

/**
 * Worker task "readWorkbook": { path }, or { name, bytes } of a file dropped on the window → WorkbookGrid.
 *
 * The gates in their order: size → magic bytes (content decides, never the name) → container (zip directory, sizes,
 * checksums; OLE, default password; text encoding) → sheet parts → parser → cells found against cells written in the file.
 * @throws FileRefused for anything wrong with the file.
 */
export async function readWorkbookFile(
  input: unknown,
  reportProgress: (done: number, total: number) => void,
): Promise<WorkbookGrid> {
  const file = input as WorkbookFile;
  return "path" in file
    ? readWorkbookBytes(basename(file.path), await readBytes(file.path), reportProgress)
    : readWorkbookBytes(file.name, Buffer.from(file.bytes), reportProgress);
}

/** A workbook whose bytes are at hand. @param name without its folder @throws FileRefused for anything wrong with them */
export async function readWorkbookBytes(
  name: string,
  bytes: Buffer,
  reportProgress: (done: number, total: number) => void,
): Promise<WorkbookGrid> {
  if (bytes.length === 0) throw new FileRefused("file-empty");
  reportProgress(1, steps);
  let grid: Omit<WorkbookGrid, "fileName">;
  try {
    grid = await readContent(bytes, () => reportProgress(2, steps));
  } catch (error) {
    throw refusalOf(error);
  }
  reportProgress(steps, steps);
  return { fileName: storableText(name), ...grid };
}

async function readContent(bytes: Buffer, onChecked: () => void): Promise<Omit<WorkbookGrid, "fileName">> {
  switch (detectContent(bytes)) {
    case "zip":
      return readPackage(bytes, onChecked);
    case "ole":
      return readOle(bytes, onChecked);
    case "biff":
      return readXls(bytes, onChecked);
    case "text": {
      const text = decodeText(bytes);
      onChecked();
      return readText(text);
    }
  }
}

function readText({ kind, text }: DecodedText): Omit<WorkbookGrid, "fileName"> {
  switch (kind) {
    case "html":
      return readHtml(text);
    case "spreadsheetMl":
      return readSpreadsheetMl(text);
    case "openDocument":
      return readOpenDocument(text, undefined);
    case "plain":
      return readCsv(text);
  }
}
