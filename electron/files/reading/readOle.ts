import { CFB } from "xlsx";
import { FileRefused } from "../FileRefused.ts";
import type { WorkbookGrid } from "../grid/workbookGrid.ts";
import { decryptOoxml } from "./decryptOoxml.ts";
import { readPackage } from "./readPackage.ts";
import { readXls } from "./readXls.ts";

/** The part of SheetJS's container reader that is used here; its own types leave it open. */
interface ContainerReader {
  read(
    bytes: Buffer,
    options: { type: "buffer" },
  ): { FullPaths: string[]; FileIndex: { content?: Uint8Array; size: number }[] };
}

/**
 * An OLE compound file ([MS-CFB]) → grid: .xls and .et with a Workbook (BIFF 8) or Book (BIFF 5) stream, or an encrypted .xlsx.
 * @throws FileRefused "file-not-workbook" for documents of other kinds, "file-password", "file-damaged".
 */
export async function readOle(bytes: Buffer, onChecked: () => void): Promise<Omit<WorkbookGrid, "fileName">> {
  const container = (CFB as ContainerReader).read(bytes, { type: "buffer" });
  const streams = new Map<string, Buffer>();
  container.FullPaths.forEach((path, index) => {
    const entry = container.FileIndex[index];
    const content = entry?.content;
    if (entry === undefined || content === undefined || path.endsWith("/")) return;
    // Paths begin with the root's name; only streams of the root are looked at.
    const name = path.slice(path.indexOf("/") + 1).toLowerCase();
    if (content.length < entry.size) return;
    if (!streams.has(name))
      streams.set(name, Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, entry.size)));
  });
  const info = streams.get("encryptioninfo");
  const encrypted = streams.get("encryptedpackage");
  if (info !== undefined && encrypted !== undefined) return readPackage(decryptOoxml(info, encrypted), onChecked);
  const workbook = streams.get("workbook") ?? streams.get("book");
  if (workbook !== undefined) return readXls(workbook, onChecked);
  if (container.FullPaths.some((path) => /DRMContent|DataSpaces/i.test(path))) throw new FileRefused("file-password");
  const isTruncated = container.FullPaths.some((path) => /\/(workbook|book|encryptedpackage)$/i.test(path));
  throw new FileRefused(isTruncated ? "file-damaged" : "file-not-workbook");
}
