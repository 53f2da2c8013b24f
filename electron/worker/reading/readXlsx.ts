import { read } from "xlsx";
import { FileRefused } from "../../import/fileRefused.ts";
import type { WorkbookGrid } from "../../import/workbookGrid.ts";
import { createGridBuilder } from "./gridBuilder.ts";
import { packSheet, parserOptions, sheetOf } from "./packSheet.ts";
import { prepareSharedStrings } from "./sharedStrings.ts";
import type { InspectedSheetPart } from "./sheetPart.ts";
import { inspectSheetPart } from "./sheetPart.ts";
import { storedZip } from "./storedZip.ts";
import { workbookParts } from "./workbookParts.ts";
import { zipEntries } from "./zipEntries.ts";

/** Parts that hold no cells: pictures, macros, controls, links to other files, comments, print settings … The parser never sees them. */
const leftOut =
  /(^|\/)(media|drawings|printerSettings|externalLinks|customXml|customProperty|activeX|ctrlProps|embeddings|charts|chartEx|pivotTables|pivotCache|queryTables|tables|theme|threadedComments|webextensions|slicers|slicerCaches|timelines|docProps|worksheets\/_rels)\/|(^|\/)(comments\d*\.(xml|bin)|vba[^/]*|calcChain\.(xml|bin)|connections\.xml)$|\.(vml|png|jpe?g|gif|emf|wmf)$/i;

/**
 * A zip file → grid: .xlsx and .xlsm (macros are left out, never run), .xltx, .xlsb.
 * @param onChecked called when the container and its parts are found sound, before parsing.
 * @throws FileRefused; whatever the parser throws means a damaged file.
 */
export function readXlsx(bytes: Buffer, onChecked: () => void): Omit<WorkbookGrid, "fileName"> {
  const entries = zipEntries(bytes);
  const parts = workbookParts(entries);
  const inspected = new Map<string, InspectedSheetPart>();
  const kept: { name: string; chunks: Buffer[] }[] = [];
  for (const part of parts) {
    if (!part.isWorksheet) continue;
    if (part.path === undefined) throw new FileRefused("file-damaged", { reason: "缺少工作表" });
    if (inspected.has(part.path)) throw new FileRefused("file-damaged", { reason: "工作表重复" });
    inspected.set(part.path, inspectSheetPart(readPart(entries, part.path)));
  }
  for (const [name, entry] of entries) {
    if (name.endsWith("/") || leftOut.test(name)) continue;
    kept.push({ name, chunks: inspected.get(name)?.chunks ?? [/sharedStrings\.xml$/i.test(name) ? prepareSharedStrings(entry.read()) : entry.read()] });
  }
  onChecked();

  const book = read(storedZip(kept), parserOptions);
  if (parts.length > 0 && parts.length !== book.SheetNames.length) throw new FileRefused("file-damaged", { reason: "工作表数量不符" });
  if (new Set(book.SheetNames).size !== book.SheetNames.length) throw new FileRefused("file-damaged", { reason: "工作表重名" });
  const builder = createGridBuilder();
  book.SheetNames.forEach((name, index) => {
    const part = parts[index];
    if (part !== undefined && !part.isWorksheet) return;
    const sheet = sheetOf(book, name);
    if (sheet === undefined) throw new FileRefused("file-damaged", { sheet: name, reason: "工作表无法解析" });
    if ((sheet["!type"] ?? "sheet") !== "sheet") return;
    const facts = part?.path === undefined ? undefined : inspected.get(part.path);
    const found = packSheet(builder, sheet, {
      name,
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      merges: facts?.merges,
      hiddenRows: facts?.hiddenRows ?? [],
    });
    // A parser that lost cells does not say so; the sheet's own text does.
    if (facts !== undefined && found < facts.valueCount) throw new FileRefused("file-damaged", { sheet: name, reason: "部分单元格无法解析" });
  });
  const { texts, numberFormats, sheets } = builder;
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return { format: parts.length === 0 ? "xlsb" : "xlsx", date1904, texts, numberFormats, sheets };
}

function readPart(entries: ReturnType<typeof zipEntries>, path: string): Buffer {
  const entry = entries.get(path);
  if (entry === undefined) throw new FileRefused("file-damaged", { reason: "缺少工作表" });
  return entry.read();
}
