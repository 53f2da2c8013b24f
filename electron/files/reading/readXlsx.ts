import type { WorkBook } from "xlsx";
import { read } from "xlsx";
import { FileRefused } from "../FileRefused.ts";
import type { WorkbookGrid } from "../grid/workbookGrid.ts";
import { countValues } from "./countValues.ts";
import type { GridBuilder } from "./gridBuilder.ts";
import { createGridBuilder } from "./gridBuilder.ts";
import { partOfType } from "./packageTags.ts";
import { packSheet, parserOptions, sheetOf } from "./packSheet.ts";
import { scanCells } from "./scanCells.ts";
import { prepareSharedStrings, sharedTexts, withoutNumericReferences } from "./sharedStrings.ts";
import type { InspectedSheetPart } from "./sheetPart.ts";
import { inspectSheetPart } from "./sheetPart.ts";
import { sheetReferences } from "./sheetReferences.ts";
import { storedZip } from "./storedZip.ts";
import { UnusualMarkup } from "./unusualMarkup.ts";
import type { SheetPart } from "./workbookParts.ts";
import { workbookParts } from "./workbookParts.ts";
import type { ZipEntry } from "./zipEntries.ts";

/** Parts that hold no cells: pictures, macros, controls, links to other files, comments, print settings … The parser never sees them. */
const leftOut =
  /(^|\/)(media|drawings|printerSettings|externalLinks|customXml|customProperty|activeX|ctrlProps|embeddings|charts|chartEx|pivotTables|pivotCache|queryTables|tables|theme|threadedComments|webextensions|slicers|slicerCaches|timelines|docProps|worksheets\/_rels)\/|(^|\/)(comments\d*\.(xml|bin)|vba[^/]*|calcChain\.(xml|bin)|connections\.xml)$|\.(vml|png|jpe?g|gif|emf|wmf)$/i;

const opening = Buffer.from("<worksheet>");
const closing = Buffer.from("</worksheet>");
const noStrings = Buffer.from('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>');
const emptyData = Buffer.from("<sheetData/>");

/** A package whose container was found sound. */
interface CheckedPackage {
  entries: ReadonlyMap<string, ZipEntry>;
  parts: SheetPart[];
  inspected: Map<string, InspectedSheetPart>;
}

/**
 * A package of Excel's → grid: .xlsx and .xlsm (macros are left out, never run), .xltx, .xlsb.
 *
 * SheetJS reads the workbook, its styles and texts; the cells, nearly all of the bytes, are scanned by scanCells: it makes no
 * object a cell, and so takes a fraction of the time and memory.
 * Where their markup is unusual, SheetJS reads them too, and what it found is counted against what is written.
 * @param onChecked called when the container and its parts are found sound, before parsing.
 * @throws FileRefused; whatever the parser throws means a damaged file.
 */
export function readXlsx(
  entries: ReadonlyMap<string, ZipEntry>,
  onChecked: () => void,
): Omit<WorkbookGrid, "fileName"> {
  const parts = workbookParts(entries);
  const inspected = new Map<string, InspectedSheetPart>();
  for (const { isWorksheet, path } of parts) {
    if (!isWorksheet) continue;
    const entry = path === undefined ? undefined : entries.get(path);
    if (path === undefined || entry === undefined) throw new FileRefused("file-damaged", { reason: "缺少工作表" });
    if (inspected.has(path)) throw new FileRefused("file-damaged", { reason: "工作表重复" });
    inspected.set(path, inspectSheetPart(entry.read()));
  }
  onChecked();
  const checked = { entries, parts, inspected };
  // A binary workbook has no XML to scan.
  if (parts.length === 0) return readSheets(checked, false);
  try {
    return readSheets(checked, true);
  } catch (error) {
    if (error instanceof UnusualMarkup) return readSheets(checked, false);
    throw error;
  }
}

function readSheets(checked: CheckedPackage, isScanned: boolean): Omit<WorkbookGrid, "fileName"> {
  const { parts, inspected } = checked;
  const book = parse(checked, isScanned);
  if (parts.length > 0 && parts.length !== book.SheetNames.length)
    throw new FileRefused("file-damaged", { reason: "工作表数量不符" });
  if (new Set(book.SheetNames).size !== book.SheetNames.length)
    throw new FileRefused("file-damaged", { reason: "工作表重名" });
  const builder = createGridBuilder();
  const strings = sharedStringsOf(checked.entries);
  const references = sheetReferences(book, isScanned && strings ? sharedTexts(strings) : []);
  book.SheetNames.forEach((name, index) => {
    const part = parts[index];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    if (part !== undefined && !part.isWorksheet) return;
    const facts = inspected.get(part?.path ?? "");
    if (isScanned && facts !== undefined) {
      scanCells(facts.data, references, builder);
      builder.finishSheet({
        name,
        hidden,
        merges: facts.merges,
        hiddenRows: facts.hiddenRows,
        hiddenColumns: facts.hiddenColumns,
        columnWidths: facts.columnWidths,
        pageTexts: facts.pageTexts,
      });
    } else packParsedSheet(builder, book, name, hidden, facts);
  });
  const { texts, numberFormats, sheets } = builder;
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    format: parts.length === 0 ? "xlsb" : "xlsx",
    date1904,
    recalculates: asksCalculation(checked.entries),
    texts,
    numberFormats,
    sheets,
  };
}

/** SheetJS's reading of the package, with the sheets' cells or, where those are scanned, without. */
function parse({ entries, inspected }: CheckedPackage, isScanned: boolean): WorkBook {
  const kept: { name: string; chunks: Buffer[] }[] = [];
  const strings = sharedStringsPath(entries);
  for (const [name, entry] of entries) {
    if (name.endsWith("/") || leftOut.test(name)) continue;
    const sheet = inspected.get(name);
    if (sheet !== undefined)
      kept.push({ name, chunks: [opening, isScanned ? emptyData : withoutNumericReferences(sheet.data), closing] });
    else
      kept.push({
        name,
        chunks: [name === strings ? (isScanned ? noStrings : prepareSharedStrings(entry.read())) : entry.read()],
      });
  }
  return read(storedZip(kept), { ...parserOptions, cellFormula: true });
}

/** By its type, whatever it is called; by its name where the package does not say. */
function sharedStringsPath(entries: ReadonlyMap<string, ZipEntry>): string | undefined {
  const names = [...entries.keys()];
  const types = names.find((name) => name.toLowerCase() === "[content_types].xml");
  const listed = types === undefined ? "" : (entries.get(types)?.read().toString("latin1") ?? "");
  const path = partOfType(listed, (type) => /sharedStrings\+xml$/i.test(type))?.toLowerCase();
  return names.find((name) => name.toLowerCase() === path) ?? names.find((name) => /sharedStrings\.xml$/i.test(name));
}

/** The shared strings part, found sound. */
function sharedStringsOf(entries: ReadonlyMap<string, ZipEntry>): Buffer | undefined {
  const path = sharedStringsPath(entries);
  const part = path === undefined ? undefined : entries.get(path);
  return part && prepareSharedStrings(part.read());
}

/** Whether the workbook asks to be calculated anew as it is opened (18.2.2): whoever wrote it calculated nothing. */
function asksCalculation(entries: ReadonlyMap<string, ZipEntry>): boolean {
  const workbook =
    [...entries]
      .find(([name]) => /(^|\/)workbook\.xml$/i.test(name))?.[1]
      .read()
      .toString("latin1") ?? "";
  const tag = /<(?:\w+:)?calcPr\s[^<>]*>/.exec(workbook)?.[0] ?? "";
  return /\sfullCalcOnLoad\s*=\s*["'](?:1|true)["']/.test(tag);
}

function packParsedSheet(
  builder: GridBuilder,
  book: WorkBook,
  name: string,
  hidden: boolean,
  facts: InspectedSheetPart | undefined,
): void {
  const sheet = sheetOf(book, name);
  if (sheet === undefined) throw new FileRefused("file-damaged", { sheet: name, reason: "工作表无法解析" });
  if ((sheet["!type"] ?? "sheet") !== "sheet") return;
  const { merges, hiddenRows = [], hiddenColumns, columnWidths, pageTexts } = facts ?? {};
  const found = packSheet(builder, sheet, { name, hidden, merges, hiddenRows, hiddenColumns, columnWidths, pageTexts });
  // A parser that lost cells does not say so; the sheet's own text does.
  if (facts !== undefined && found < countValues(facts.data))
    throw new FileRefused("file-damaged", { sheet: name, reason: "部分单元格无法解析" });
}
