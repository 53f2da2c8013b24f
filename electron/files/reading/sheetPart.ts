import { FileRefused } from "../FileRefused.ts";
import { columnIndex } from "../grid/columnLetters.ts";
import type { MergedArea } from "../grid/workbookGrid.ts";
import type { ColumnWidth } from "./gridBuilder.ts";
import { limits } from "./limits.ts";
import { xmlAttributes } from "./packageTags.ts";
import { findPageTexts } from "./pageTexts.ts";

export interface InspectedSheetPart {
  /** <sheetData> … </sheetData>. */
  data: Buffer;
  merges: MergedArea[];
  hiddenRows: number[];
  /** 0-based. */
  hiddenColumns: number[];
  columnWidths: ColumnWidth[];
  /** Header and footer of the printed page. */
  pageTexts: string[];
}

const emptyData = Buffer.from("<sheetData/>");

/**
 * Looks through one worksheet part (ECMA-376 part 1, 18.3.1.99) before it is parsed.
 *
 * Only the cells are read on; dimension, links, conditional formats and the like are cut off, since they carry
 * no data and are where small files make parsers hang. Merges, hidden rows and page texts are taken from the text here.
 * @throws FileRefused "file-damaged" for a part that does not end as it should, "file-too-complex" for too many merges.
 */
export function inspectSheetPart(part: Buffer): InspectedSheetPart {
  const ending = part
    .subarray(-400)
    .toString("latin1")
    .replace(/[\s\0]+$/, "");
  if (!/<\/(?:[\w.-]+:)?worksheet\s*>(\s*<!--[^<>]*-->)*$/.test(ending))
    throw new FileRefused("file-damaged", { reason: "工作表不完整" });
  const start = findSheetData(part);
  if (start === undefined) {
    if (part.includes("<row ") || part.includes(":row "))
      throw new FileRefused("file-damaged", { reason: "工作表结构有误" });
    return { data: emptyData, merges: [], hiddenRows: [], hiddenColumns: [], columnWidths: [], pageTexts: [] };
  }
  const { prefix, from, firstTagEnd } = start;
  const isEmpty = part[firstTagEnd - 1] === 0x2f;
  const endTag = `</${prefix}sheetData>`;
  const endAt = isEmpty ? firstTagEnd + 1 : part.lastIndexOf(endTag);
  if (endAt < 0) throw new FileRefused("file-damaged", { reason: "工作表不完整" });
  const to = isEmpty ? endAt : endAt + endTag.length;
  const data = part.subarray(from, to);
  const head = part.toString("latin1", 0, from);
  const tail = part.toString("latin1", to);
  const columns = columnTags(head);
  return {
    data,
    merges: findMerges(tail),
    hiddenRows: findHiddenRows(data),
    hiddenColumns: findHiddenColumns(columns),
    columnWidths: findColumnWidths(columns),
    pageTexts: findPageTexts(tail),
  };
}

function findSheetData(part: Buffer): { prefix: string; from: number; firstTagEnd: number } | undefined {
  let prefix = "";
  let from = part.indexOf("<sheetData");
  if (from < 0) {
    prefix = /<([\w.-]+:)worksheet[\s>]/.exec(part.toString("latin1", 0, 4096))?.[1] ?? "";
    from = prefix === "" ? -1 : part.indexOf(`<${prefix}sheetData`);
  }
  if (from < 0) return undefined;
  const firstTagEnd = part.indexOf(">", from);
  return firstTagEnd < 0 ? undefined : { prefix, from, firstTagEnd };
}

function findMerges(tail: string): MergedArea[] {
  const merges: MergedArea[] = [];
  for (const match of tail.matchAll(
    /<(?:\w+:)?mergeCell\s[^<>]*?ref\s*=\s*["']\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})["']/g,
  )) {
    if (merges.length >= limits.mergesPerSheet)
      throw new FileRefused("file-too-complex", { reason: `合并区域超过 ${limits.mergesPerSheet} 个` });
    const left = columnIndex((match[1] as string).toUpperCase());
    const right = columnIndex((match[3] as string).toUpperCase());
    const top = Number(match[2]) - 1;
    const bottom = Number(match[4]) - 1;
    if (top < 0 || bottom < top || right < left) continue;
    merges.push({ top, left, bottom, right });
  }
  return merges;
}

/** <cols> before the cells (18.3.1.13): of thousands only as many as there can be columns. */
function columnTags(head: string): Map<string, string>[] {
  const columns: Map<string, string>[] = [];
  for (const [tag] of head.matchAll(/<(?:\w+:)?col\s[^<>]*>/g)) {
    columns.push(xmlAttributes(tag));
    if (columns.length === limits.columns) break;
  }
  return columns;
}

/** Hidden, or of no width; in their order, each once, however often it is told of. */
function findHiddenColumns(columns: readonly ReadonlyMap<string, string>[]): number[] {
  const spans = columns
    .filter((column) => /^(?:1|true)$/.test(column.get("hidden") ?? "") || !(Number(column.get("width") ?? 1) > 0))
    .map((column) => ({ first: Number(column.get("min")), last: Math.min(Number(column.get("max")), limits.columns) }))
    .filter(({ first, last }) => Number.isInteger(first) && Number.isInteger(last) && first >= 1)
    .sort((one, other) => one.first - other.first);
  const hidden: number[] = [];
  let next = 1;
  for (const { first, last } of spans) {
    for (let number = Math.max(first, next); number <= last; number += 1) hidden.push(number - 1);
    next = Math.max(next, last + 1);
  }
  return hidden;
}

/** Columns stand there one behind the other; from the first that does not, widths are not believed. */
function findColumnWidths(columns: readonly ReadonlyMap<string, string>[]): ColumnWidth[] {
  const widths: ColumnWidth[] = [];
  let told = 0;
  for (const column of columns) {
    const [first, last, width] = ["min", "max", "width"].map((name) => Number(column.get(name)));
    if (first === undefined || last === undefined || width === undefined) continue;
    if (!(first >= 1 && last >= first && width > 0 && width <= 255)) continue;
    if (first <= told) break;
    told = last;
    widths.push({ first: first - 1, last: Math.min(last, limits.columns) - 1, width });
  }
  return widths;
}

function findHiddenRows(data: Buffer): number[] {
  const hidden: number[] = [];
  for (let at = data.indexOf("hidden="); at >= 0; at = data.indexOf("hidden=", at + 7)) {
    // Only a row's own tag counts: the same word may stand in a text. Row tags are short.
    const tagStart = data.subarray(Math.max(0, at - 2000), at).lastIndexOf("<");
    if (tagStart < 0) continue;
    const tagEnd = data.indexOf(">", at);
    const tag = data.toString(
      "latin1",
      Math.max(0, at - 2000) + tagStart,
      tagEnd < 0 ? at + 15 : Math.min(tagEnd, at + 2000),
    );
    if (!/^<(?:\w+:)?row\s/.test(tag) || !/hidden=["'](1|true)/.test(tag)) continue;
    const number = Number(xmlAttributes(tag).get("r"));
    if (Number.isInteger(number) && number > 0) hidden.push(number - 1);
  }
  return hidden.sort((one, other) => one - other);
}
