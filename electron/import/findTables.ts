import { saysNothing } from "../../db/exact/saysNothing.ts";
import { headerText } from "../../db/ledgers/derive/headerKey.ts";
import type { SkipReason } from "../contract/importPlan.ts";
import type { FoundColumn, FoundTable, LooseRange, SkippedRow } from "./FoundTable.ts";
import { headerBlock, isColumnNumbers, isHeaderRow } from "./findHeader.ts";
import { headerColumns } from "./headerColumns.ts";
import { type HeaderLook, isNumbering } from "./headerWords.ts";
import { SheetView } from "./SheetView.ts";
import type { TownshipBook } from "./townshipBook.ts";
import type { WorkbookGrid } from "./workbookGrid.ts";

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
    findInSheet(new SheetView(book, sheet, looks), townships, tables, loose);
  }
  return { tables, loose };
}

function findInSheet(view: SheetView, townships: TownshipBook, tables: FoundTable[], loose: LooseRange[]): void {
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
  }
  if (headers.length === 0) {
    loose.push({ sheet, firstRow: 0, lastRow: sheet.rowCount - 1, why: "没有找到表头" });
    return;
  }
  let next = 0;
  for (const [position, header] of headers.entries()) {
    const captionRow = captionTop(view, header.top, next);
    pushLoose(view, next, captionRow - 1, loose);
    const following = headers[position + 1];
    const bodyEnd = following ? captionTop(view, following.top, header.bottom + 1) : sheet.rowCount;
    tables.push(readTable(view, townships, captionRow, header, bodyEnd));
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
    const text = plain(view.textAtIndex(index));
    if ((belowTable && isTail(text)) || totalKind(text)) return false;
    if (cells > 4 && !/[:：]|表号|制表机关|文号|20\d\d/.test(text)) return false;
  }
  return true;
}

function pushLoose(view: SheetView, first: number, last: number, loose: LooseRange[]): void {
  let from = -1;
  for (let row = first; row <= last + 1; row += 1) {
    const filled = row <= last && view.start(row) < view.end(row);
    if (filled && from < 0) from = row;
    if (!filled && from >= 0) {
      loose.push({ sheet: view.sheet, firstRow: from, lastRow: row - 1, why: "不在任何表内，没有找到所属表头" });
      from = -1;
    }
  }
}

function readTable(
  view: SheetView,
  townships: TownshipBook,
  captionRow: number,
  header: { top: number; bottom: number; columns: FoundColumn[] },
  bodyEnd: number,
): FoundTable {
  const captions: string[] = [];
  const skipped: SkippedRow[] = [];
  for (let row = captionRow; row < header.top; row += 1) {
    for (let index = view.start(row); index < view.end(row); index += 1) captions.push(view.textAtIndex(index));
    skipped.push({ row, reason: view.start(row) === view.end(row) ? "空行" : "表头" });
  }
  const headerRows = Array.from({ length: header.bottom - header.top + 1 }, (_, index) => header.top + index);
  const passive = passiveColumns(header.columns, view, townships, header.bottom + 1, bodyEnd);
  const dataRows: number[] = [];
  const sectionOf = new Map<number, string>();
  let section: string | null = null;
  let tail = false;
  for (let row = header.bottom + 1; row < bodyEnd; row += 1) {
    const reason = skipReason(view, row, header.columns, passive, tail);
    if (reason === null) {
      const named = sectionTownship(view, row, townships);
      if (named) {
        section = named;
        skipped.push({ row, reason: "表头" });
        continue;
      }
      tail = false;
      dataRows.push(row);
      if (section) sectionOf.set(row, section);
      continue;
    }
    if (reason === "表尾") tail = true;
    skipped.push({ row, reason });
  }
  return {
    sheet: view.sheet,
    captions,
    headerRows,
    columns: header.columns,
    dataRows,
    skipped,
    sectionOf,
    firstRow: captionRow,
    lastRow: bodyEnd - 1,
  };
}

/** Columns whose filling alone makes no record: numbering, the township written ahead, the year. */
function passiveColumns(
  columns: readonly FoundColumn[],
  view: SheetView,
  townships: TownshipBook,
  bodyStart: number,
  bodyEnd: number,
): ReadonlySet<number> {
  const passive = new Set<number>();
  for (const { column, path } of columns) {
    const words = headerText(path.at(-1) ?? "").words;
    if (isNumbering(words) || /^(?:年度|年份)$/.test(words)) passive.add(column);
    else if (/乡|镇|街道|单位/.test(words)) {
      const last = Math.min(bodyEnd, bodyStart + 200);
      for (let row = bodyStart; row < last; row += 1) {
        const text = view.text(row, column);
        if (text !== "" && townships.resolve(text).kind === "found") {
          passive.add(column);
          break;
        }
      }
    }
  }
  return passive;
}

function skipReason(
  view: SheetView,
  row: number,
  columns: readonly FoundColumn[],
  passive: ReadonlySet<number>,
  afterTail: boolean,
): SkipReason | null {
  const [start, end] = [view.start(row), view.end(row)];
  if (start === end) return "空行";
  let filled = 0;
  let texts = 0;
  for (let index = start; index < end; index += 1) {
    const column = view.sheet.columns[index] as number;
    if (view.sheet.kinds[index] !== 1) {
      if (!passive.has(column)) filled += 1;
      continue;
    }
    const text = view.textAtIndex(index);
    texts += 1;
    if (texts <= 4) {
      const words = plain(text);
      const total = totalKind(words, texts === 1);
      if (total) return total;
      if (texts === 1 && isTail(words) && end - start <= 8) return "表尾";
    }
    if (!passive.has(column) && !saysNothing(text)) filled += 1;
  }
  if (filled === 0)
    return end - start === 1 && texts === 1 && !passive.has(view.sheet.columns[start] as number)
      ? "空行"
      : blankOrSection(view, row);
  if (afterTail && end - start <= 2 && texts === end - start) return "表尾";
  const column = view.sheet.columns[start] as number;
  if (
    end - start >= 3 &&
    isColumnNumbers(view, row) &&
    view.sheet.kinds[start] !== 4 &&
    column <= (columns[0]?.column ?? 0)
  )
    return "列号";
  if (isHeaderRow(view, row)) return "表头";
  return null;
}

/** A row with nothing but a township: a section row (left to the caller) if the township stands alone, else a row not filled in. */
function blankOrSection(view: SheetView, row: number): SkipReason | null {
  return view.end(row) - view.start(row) === 1 && view.sheet.kinds[view.start(row)] === 1 ? null : "空行";
}

/** The township of a section row (“一、通泉街道”, alone in its row), or null. */
function sectionTownship(view: SheetView, row: number, townships: TownshipBook): string | null {
  if (view.end(row) - view.start(row) !== 1) return null;
  const text = plain(view.textAtIndex(view.start(row))).replace(/^[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?/, "");
  const found = townships.resolve(text.replace(/[(（].*[)）]$/, "").replace(/[:：]$/, ""));
  return found.kind === "found" ? found.name : null;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

/** 合计 and 小计 in their many writings; only the first label of a row may carry other words before them. */
function totalKind(text: string, first = true): "合计" | "小计" | null {
  if (text.length > 16) return null;
  if (/^(?:[一二三四五六七八九十\d]+[、.])?(?:小计|分计)[::]?$/.test(text)) return "小计";
  if (/^(?:[一二三四五六七八九十\d]+[、.])?(?:合计|总计|共计|总合计|汇总|全区|全县|全市|累计)[::]?$/.test(text))
    return "合计";
  if (first && /(?:小计|分计)(?:\([^)]*\))?[::]?$/.test(text)) return "小计";
  if (first && /(?:合计|总计|共计)(?:\([^)]*\))?[::]?$/.test(text))
    return /^(?:全|本|区|县|总|各|\(|马)/.test(text) || text.length <= 4 ? "合计" : "小计";
  return null;
}

/** Sign-off and notes below a table. */
function isTail(text: string): boolean {
  return (
    /^(?:单位负责人|主要负责人|分管领导|分管负责人|负责人|统计负责人|审核人?|复核人?|填表人|填报人|制表人?|经办人|联系人|联系电话|电话|填报日期|填表日期|报出日期|报送日期|制表日期|填报时间|填表时间|盖章|单位\(盖章\)|审批人?|签字)(?:\([^)]*\))?(?:签字|签名)?[::]/.test(
      text,
    ) ||
    /^(?:填表说明|填报说明|说明|备注|注|注意事项|附注|填表要求|填报要求)(?:[::]|\d|[一二三(])/.test(text) ||
    /^注[::]?/.test(text)
  );
}
