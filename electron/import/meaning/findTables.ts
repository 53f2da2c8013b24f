import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import type { WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { addingWarnings } from "./addingWarnings.ts";
import type { FoundColumn, FoundTable, LooseRange, SkippedRow } from "./FoundTable.ts";
import { headerBlock, isHeaderRow } from "./findHeader.ts";
import { headerByForm } from "./headerByForm.ts";
import { headerColumns } from "./headerColumns.ts";
import type { HeaderLook } from "./headerWords.ts";
import { type BodyRow, type JudgedTotal, judgeTotals } from "./judgeTotals.ts";
import type { TurnedFrom, TurnedSheet } from "./layouts/TurnedSheet.ts";
import { turnedSheets } from "./layouts/turnedSheets.ts";
import { rangeInSheet } from "./placeInSheet.ts";
import { isTail, plainWords, totalKind } from "./rowWords.ts";
import { SheetView } from "./SheetView.ts";
import { isSectionLine, sectionName, titleTownship } from "./sectionName.ts";
import { labelOf, passiveColumns, skipReason } from "./skipReason.ts";
import type { TownshipBook } from "./townshipBook.ts";
import { unheadedColumns, unheadedNumbering } from "./unheadedColumns.ts";

/** More tables in a file, or columns in a table, than anybody keeps by hand: what is beyond is named and not read. */
const MOST_TABLES = 300;
const MOST_COLUMNS = 1000;
const TOO_MANY_TABLES = `一个文件里的表超过 ${MOST_TABLES} 张，从这里起未读取；请分成几个文件导入`;

function tooWide(columns: number): string {
  return `这张表有 ${columns} 列，超过 ${MOST_COLUMNS} 列，未读取；请只留要导入的列`;
}

/**
 * Finds the tables of a workbook: for each header the captions above it and the body below it, every row of the body either
 * a record or named with why not. Rows that belong to no table come back as loose ranges; nothing is passed over in silence.
 */
export function findTables(book: WorkbookGrid, townships: TownshipBook): { tables: FoundTable[]; loose: LooseRange[] } {
  const tables: FoundTable[] = [];
  const loose: LooseRange[] = [];
  const looks = new Map<number, HeaderLook>();
  for (const sheet of book.sheets) {
    if (sheet.rowCount === 0) continue;
    if (sheet.hidden) {
      loose.push({ sheet, firstRow: 0, lastRow: sheet.rowCount - 1, why: "隐藏的工作表，未读取" });
      continue;
    }
    const view = new SheetView(book, sheet, looks);
    const turned = turnedSheets(view, townships);
    if (turned) for (const one of turned) findTurned(book, one, looks, townships, tables, loose);
    else findInSheet(view, townships, tables, loose);
  }
  return { tables, loose };
}

/** The tables of a sheet in another layout: found in its usual form, and named by where they stand. */
function findTurned(
  book: WorkbookGrid,
  { grid, from, warnings }: TurnedSheet,
  looks: Map<number, HeaderLook>,
  townships: TownshipBook,
  tables: FoundTable[],
  loose: LooseRange[],
): void {
  const found: FoundTable[] = [];
  const stray: LooseRange[] = [];
  findInSheet(new SheetView(book, grid, looks), townships, found, stray, from);
  for (const [index, table] of found.entries()) {
    tables.push(index === 0 ? { ...table, warnings: [...warnings, ...table.warnings] } : table);
  }
  for (const { firstRow, lastRow, why } of stray) {
    loose.push({ ...rangeInSheet({ sheet: grid, turned: from }, firstRow, lastRow), why });
  }
}

function findInSheet(
  view: SheetView,
  townships: TownshipBook,
  tables: FoundTable[],
  loose: LooseRange[],
  turned: TurnedFrom | null = null,
): void {
  const { sheet } = view;
  const headers: { top: number; bottom: number; columns: FoundColumn[] }[] = [];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    if (!isHeaderRow(view, row)) continue;
    const block = headerBlock(view, row, (headers.at(-1)?.bottom ?? -1) + 1);
    const columns = headerColumns(view, block.top, block.bottom);
    const before = headers.at(-1);
    if (!before || !sameHeader(before.columns, columns) || captionTop(view, block.top, before.bottom + 1) < block.top) {
      headers.push({ ...block, columns });
    }
    row = block.bottom;
    if (tables.length + headers.length > MOST_TABLES) break;
  }
  // What no known word tells is told by its form: above the first header, or in the whole sheet where there is none.
  const unknown = headerByForm(view, 0, headers[0] ? captionTop(view, headers[0].top, 0) : sheet.rowCount);
  if (unknown) headers.unshift({ ...unknown, columns: headerColumns(view, unknown.top, unknown.bottom) });
  if (headers.length === 0) {
    loose.push({ sheet, firstRow: 0, lastRow: sheet.rowCount - 1, why: "没有找到表头" });
    return;
  }
  let next = 0;
  for (const [position, header] of headers.entries()) {
    const captionRow = captionTop(view, header.top, next);
    const strangers = pushLoose(view, next, captionRow - 1, loose);
    const following = headers[position + 1];
    const bodyEnd = following ? captionTop(view, following.top, header.bottom + 1) : sheet.rowCount;
    const from = strangers ? captionRow : next;
    if (tables.length >= MOST_TABLES) {
      loose.push({ sheet, firstRow: from, lastRow: sheet.rowCount - 1, why: TOO_MANY_TABLES });
      return;
    }
    const table = readTable(view, townships, from, captionRow, header, bodyEnd, turned);
    if (table.columns.length <= MOST_COLUMNS) tables.push(table);
    else loose.push({ sheet, firstRow: from, lastRow: bodyEnd - 1, why: tooWide(table.columns.length) });
    next = bodyEnd;
  }
}

/**
 * A header that comes again inside its own table (a page break in the sheet) starts no new table, also where the copy lost its
 * merged cells or its row of units: the lowest words of the columns are the same.
 */
function sameHeader(first: readonly FoundColumn[], second: readonly FoundColumn[]): boolean {
  const words = (column: FoundColumn): string => headerText(column.path.at(-1) ?? "").words;
  return (
    first.length === second.length &&
    first.every((column, index) => {
      const other = second[index];
      return other !== undefined && column.column === other.column && words(column) === words(other);
    })
  );
}

/** The first row of the captions that belong to a header: title-like rows above it, blank rows between them allowed. */
function captionTop(view: SheetView, headerTop: number, notAbove: number): number {
  let top = headerTop;
  let blank = 0;
  for (let row = headerTop - 1; row >= notAbove && headerTop - row <= 12; row -= 1) {
    if (view.start(row) === view.end(row)) {
      blank += 1;
      if (blank > 1) break;
      continue;
    }
    if (!isCaptionRow(view, row, notAbove > 0)) break;
    // Below another table a gap ends the captions: what stands above it may be the other table's.
    if (blank > 0 && top < headerTop && notAbove > 0) break;
    top = row;
    blank = 0;
  }
  return top;
}

/** One to six texts, no total, and below another table no sign-off: a title, 填报单位, units, 表号, a date. */
function isCaptionRow(view: SheetView, row: number, belowTable: boolean): boolean {
  const cells = view.end(row) - view.start(row);
  if (cells > 6) return false;
  for (let index = view.start(row); index < view.end(row); index += 1) {
    if (view.sheet.kinds[index] !== 1) return false;
    const text = plainWords(view.textAtIndex(index));
    if ((belowTable && isTail(text)) || totalKind(text)) return false;
    if (cells > 4 && !/[:：]|表号|制表机关|文号|20\d\d/.test(text)) return false;
  }
  return true;
}

/**
 * Names what stands between tables and belongs to none, a stretch at a time; blank rows count to the stretch above them.
 * @returns whether there was anything
 */
function pushLoose(view: SheetView, first: number, last: number, loose: LooseRange[]): boolean {
  const why = "不在任何表内，没有找到所属表头";
  let from = first;
  let filled = false;
  let blankBefore = false;
  for (let row = first; row <= last; row += 1) {
    const blank = view.start(row) === view.end(row);
    if (!blank && blankBefore && filled) {
      loose.push({ sheet: view.sheet, firstRow: from, lastRow: row - 1, why });
      from = row;
    }
    if (!blank) filled = true;
    blankBefore = blank;
  }
  if (filled) loose.push({ sheet: view.sheet, firstRow: from, lastRow: last, why });
  return filled;
}

function readTable(
  view: SheetView,
  townships: TownshipBook,
  from: number,
  captionRow: number,
  header: { top: number; bottom: number; columns: FoundColumn[] },
  bodyEnd: number,
  turned: TurnedFrom | null,
): FoundTable {
  const captions: string[] = [];
  const skipped: SkippedRow[] = [];
  for (let row = from; row < captionRow; row += 1) skipped.push({ row, reason: "空行" });
  for (let row = captionRow; row < header.top; row += 1) {
    for (let index = view.start(row); index < view.end(row); index += 1) captions.push(view.textAtIndex(index));
    skipped.push({ row, reason: view.start(row) === view.end(row) ? "空行" : "表头" });
  }
  const headerRows = Array.from({ length: header.bottom - header.top + 1 }, (_, index) => header.top + index);
  const passive = new Set([
    ...passiveColumns(header.columns, view, townships, header.bottom + 1, bodyEnd),
    ...unheadedNumbering(view, header.columns, header.bottom + 1, bodyEnd),
  ]);
  const body: BodyRow[] = [];
  const sectionOf = new Map<number, string>();
  // "" for rows under the name of a place that we do not know: they are not left to the table's own township.
  let section: string | null = null;
  let tail = false;
  for (let row = header.bottom + 1; row < bodyEnd; row += 1) {
    const label = labelOf(view, row);
    // A title may be as long as a note, and stand where numbers should.
    const title = label ? null : titleTownship(view, row, townships);
    const reason = label || title !== null ? null : skipReason(view, row, header.columns, passive, tail);
    if (reason !== null) {
      if (reason === "表尾") tail = true;
      skipped.push({ row, reason });
      continue;
    }
    const named = title ?? sectionTownship(view, row, townships);
    if (named !== null) {
      section = named;
      skipped.push({ row, reason: "表头" });
      continue;
    }
    body.push({ row, label });
    if (!label) tail = false;
    // A section that names no township we know must not leave its rows to the one before it.
    if (!label && isSectionLine(view, row)) section = null;
    else if (section !== null) sectionOf.set(row, section);
  }
  const judged = judgeTotals(view, body, header.columns, passive, townships);
  for (const { row, reason, sums } of judged.totals) {
    skipped.push(sums ? { row, reason } : { row, reason, sums });
    sectionOf.delete(row);
  }
  const totalRows = new Set(judged.totals.map(({ row }) => row));
  const dataRows = body.map(({ row }) => row).filter((row) => !totalRows.has(row));
  headSections(view, judged.totals, dataRows, sectionOf);
  return {
    sheet: view.sheet,
    turned,
    captions,
    headerRows,
    columns: [...header.columns, ...unheadedColumns(view, dataRows, header.columns, passive)],
    dataRows,
    skipped,
    unsureTotals: judged.unsure,
    warnings: addingWarnings({ sheet: view.sheet, turned }, judged.adding),
    sectionOf,
    firstRow: from,
    lastRow: bodyEnd - 1,
  };
}

/** A line 一 | 通泉街道 | sums heads the records below it, as far as the next such line. */
function headSections(
  view: SheetView,
  totals: readonly JudgedTotal[],
  dataRows: readonly number[],
  sectionOf: Map<number, string>,
): void {
  const heads = totals.filter(({ township }) => township !== null);
  if (heads.length === 0) return;
  let next = 0;
  let township: string | null = null;
  for (const row of dataRows) {
    for (; next < heads.length && (heads[next]?.row ?? row) < row; next += 1) township = heads[next]?.township ?? null;
    if (township === null) continue;
    if (isSectionLine(view, row)) township = null;
    else sectionOf.set(row, township);
  }
}

/** The township of a section row (“一、通泉街道”, alone in its row), or null. */
function sectionTownship(view: SheetView, row: number, townships: TownshipBook): string | null {
  return view.end(row) - view.start(row) === 1 ? sectionName(view.textAtIndex(view.start(row)), townships) : null;
}
