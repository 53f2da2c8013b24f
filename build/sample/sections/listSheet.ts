import type { Handwriting } from "../handwriting.ts";
import { addBand, addDoubleHeader, addRow, type DraftCell, newSheet, type SheetDraft } from "../SheetDraft.ts";

/** One column of a section's list. */
export interface ListColumn<T> {
  readonly header: string;
  readonly cell: (record: T) => DraftCell;
  /** In characters */
  readonly width?: number;
  /** Columns side by side with the same group stand under its words in a header of two rows */
  readonly group?: string;
  /** What the 合计 adds up: whole parts, so many of which make one of the column's unit */
  readonly total?: { readonly of: (record: T) => number | null; readonly perUnit: number };
}

export interface ListWords {
  readonly name: string;
  readonly title: string;
  /** The row under the title: 填报单位, 截至月, 单位 */
  readonly caption?: string;
  /** The row under the list */
  readonly signOff?: string;
}

/** A list as sections keep it: title, caption, header, numbered rows, and a 合计 where columns are added up. */
export function listSheet<T>(words: ListWords, columns: readonly ListColumn<T>[], records: readonly T[]): SheetDraft {
  const sheet = newSheet(words.name, [6, ...columns.map(({ header, width }) => width ?? widthOf(header))]);
  addBand(sheet, words.title);
  if (words.caption) addBand(sheet, words.caption);
  if (columns.some(({ group }) => group)) addDoubleHeader(sheet, ["序号", ...headersOf(columns)]);
  else addRow(sheet, ["序号", ...columns.map(({ header }) => header)]);
  records.forEach((record, index) => {
    addRow(sheet, [index + 1, ...columns.map(({ cell }) => cell(record))]);
  });
  if (columns.some(({ total }) => total)) {
    const sums = columns.map(({ total }) =>
      total ? records.reduce((sum, record) => sum + (total.of(record) ?? 0), 0) / total.perUnit : null,
    );
    addRow(sheet, ["合计", ...sums]);
  }
  if (words.signOff) addBand(sheet, words.signOff);
  return sheet;
}

/** A column of words. */
export function words<T>(header: string, of: (record: T) => string | null, width?: number): ListColumn<T> {
  return { header, cell: of, ...(width === undefined ? {} : { width }) };
}

/** A column of whole numbers; blank where there is none. */
export function counts<T>(header: string, of: (record: T) => number | null, added = true): ListColumn<T> {
  return { header, cell: of, ...(added ? { total: { of, perUnit: 1 } } : {}) };
}

/** A column of money in 万元, from 分. */
export function amounts<T>(
  header: string,
  hand: Handwriting,
  of: (record: T) => number | null,
  added = true,
): ListColumn<T> {
  const cell = (record: T): DraftCell => {
    const fen = of(record);
    return fen === null ? null : hand.money(fen);
  };
  return { header, cell, ...(added ? { total: { of, perUnit: 1_000_000 } } : {}) };
}

/** A column of lengths in 公里, from metres. */
export function lengths<T>(
  header: string,
  hand: Handwriting,
  of: (record: T) => number | null,
  added = true,
): ListColumn<T> {
  const cell = (record: T): DraftCell => {
    const metres = of(record);
    return metres === null ? null : hand.length(metres);
  };
  return { header, cell, ...(added ? { total: { of, perUnit: 1000 } } : {}) };
}

/** A column of days. */
export function days<T>(header: string, hand: Handwriting, of: (record: T) => string | null): ListColumn<T> {
  return { header, cell: (record) => hand.day(of(record)), width: 14 };
}

/** A column of months. */
export function months<T>(header: string, hand: Handwriting, of: (record: T) => string | null): ListColumn<T> {
  const cell = (record: T): DraftCell => {
    const month = of(record);
    return month === null ? null : hand.month(month);
  };
  return { header, cell, width: 14 };
}

function widthOf(header: string): number {
  return Math.max(10, header.length * 2 + 2);
}

function headersOf<T>(columns: readonly ListColumn<T>[]): (string | [string, string, ...string[]])[] {
  const entries: (string | [string, string, ...string[]])[] = [];
  columns.forEach(({ header, group }, place) => {
    const last = entries.at(-1);
    if (!group) entries.push(header);
    else if (Array.isArray(last) && last[0] === group && columns[place - 1]?.group === group) last.push(header);
    else entries.push([group, header]);
  });
  return entries;
}
