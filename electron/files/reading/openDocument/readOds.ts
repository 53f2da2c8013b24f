import { FileRefused } from "../../FileRefused.ts";
import type { WorkbookGrid } from "../../grid/workbookGrid.ts";
import type { ZipEntry } from "../zipEntries.ts";
import { readOpenDocument } from "./readOpenDocument.ts";

const SPREADSHEET = /^\s*application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?\s*$/;

/** Whether a package is an OpenDocument file of any kind, an encrypted one too: it has the parts of one. */
export function isOpenDocument(entries: ReadonlyMap<string, ZipEntry>): boolean {
  return !entries.has("[Content_Types].xml") && (entries.has("content.xml") || entries.has("META-INF/manifest.xml"));
}

/**
 * A package of an OpenDocument spreadsheet (.ods, .ots) → grid. Only its content and its styles are unpacked: macros, scripts,
 * pictures and objects are never seen.
 * @throws FileRefused "file-password", "file-not-workbook" for texts and presentations, and what readOpenDocument says
 */
export function readOds(entries: ReadonlyMap<string, ZipEntry>, onChecked: () => void): Omit<WorkbookGrid, "fileName"> {
  const partText = (name: string): string | undefined => {
    const part = entries.get(name);
    return part && textOf(part.read());
  };
  if (/<(?:\w+:)?encryption-data\b/.test(partText("META-INF/manifest.xml") ?? ""))
    throw new FileRefused("file-password");
  const kind = partText("mimetype");
  if (kind !== undefined && !SPREADSHEET.test(kind)) throw new FileRefused("file-not-workbook");
  const content = partText("content.xml");
  if (content === undefined) throw new FileRefused("file-damaged", { reason: "缺少工作表" });
  const styles = partText("styles.xml");
  onChecked();
  return readOpenDocument(content, styles);
}

function textOf(part: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(part);
  } catch {
    throw new FileRefused("file-damaged", { reason: "文字编码无法识别" });
  }
}
