import { normaliseText } from "../../../db/exact/index.ts";
import type { SheetGrid, WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { tableList } from "../tableList.ts";
import { comparedText } from "./comparedText.ts";
import { isCheckCode } from "./typedCode.ts";

/** What a sheet says of itself, whether it is true or not. */
export interface SheetClaims {
  /** 表号 of the program's tables written in its cells, once for every cell that says one */
  readonly tables: readonly string[];
  /** 表号 in its footer, or at the head of its name, where the cells say none; null: nowhere */
  readonly tableElsewhere: string | null;
  /** A 表号 that no table of the program has, as it stands there */
  readonly strangeTable: string | null;
  /** The as-of month of the period written in a cell of its own; null: none */
  readonly asOf: string | null;
  /** 校验码 of the footer */
  readonly code: string | null;
}

/** Titles stand in the first rows. */
const TOP_ROWS = 40;
const NUMBERED = /表号:\s*(\S{1,20})/;
const PERIOD = /^(\d{4})年(?:1(?:-|~|至)+)?(\d{1,2})月份?$/;

export function sheetClaims(book: WorkbookGrid, sheet: SheetGrid): SheetClaims {
  const known = tableList().map(({ id }) => id);
  const tableIn = (text: string): string | undefined =>
    known.filter((id) => text.startsWith(id)).toSorted((one, other) => other.length - one.length)[0];
  const tables: string[] = [];
  let strangeTable: string | null = null;
  let asOf: string | null = null;
  const top = sheet.rowStarts[Math.min(TOP_ROWS, sheet.rowCount)] ?? 0;
  const numbers = new Map<number, string>();
  for (const [index, text] of book.texts.entries()) {
    if (!text.includes("表号")) continue;
    const found = NUMBERED.exec(text.normalize("NFKC"))?.[1];
    if (found !== undefined) numbers.set(index, found);
  }
  for (let place = 0; place < sheet.kinds.length; place += 1) {
    if (sheet.kinds[place] !== 1) continue;
    const index = sheet.values[place] ?? -1;
    const found = numbers.get(index);
    if (found !== undefined) {
      const id = tableIn(found);
      if (id) tables.push(id);
      else strangeTable ??= found;
    }
    if (asOf === null && place < top) asOf = monthOf(book.texts[index] ?? "");
  }
  const foot = footText(sheet.pageTexts);
  const elsewhere = tableIn(/表号\s*(\S{1,20})/.exec(foot)?.[1] ?? "") ?? tableIn(sheet.name.normalize("NFKC"));
  return { tables, tableElsewhere: elsewhere ?? null, strangeTable, asOf, code: codeIn(foot) };
}

function monthOf(text: string): string | null {
  if (!text.includes("月")) return null;
  for (const line of text.split("\n")) {
    const [, year, month = ""] = PERIOD.exec(normaliseText(line).replace(/\s/g, "")) ?? [];
    if (year !== undefined && Number(month) >= 1 && Number(month) <= 12) return `${year}-${month.padStart(2, "0")}`;
  }
  return null;
}

/** Without the codes for fonts, sizes, colours, places and fields (ECMA-376 part 1, 18.3.1.46). */
function footText(texts: readonly string[]): string {
  return texts
    .join(" ")
    .replace(/&"[^"]*"|&K[0-9A-Fa-f]{6}|&\d{1,3}|&[A-Za-z]/g, " ")
    .normalize("NFKC");
}

function codeIn(foot: string): string | null {
  const code = /校验码[\s:]*([0-9A-Za-z]{8})(?![0-9A-Za-z])/.exec(foot)?.[1]?.toUpperCase() ?? "";
  return isCheckCode(code) ? code : null;
}

const CONTENTS_HEADER = ["表号", "表名", "期", "校验码"];
const MOST_LISTED = 200;

/**
 * 目录 of a workbook with every table: 表号 and month → 校验码, for sheets that lost their footers. undefined for any other sheet.
 * @param textAt the text of a place, counted from 0
 */
export function contentsCodes(
  rows: number,
  textAt: (row: number, column: number) => string,
): ReadonlyMap<string, string> | undefined {
  const isHeader = (row: number): boolean =>
    CONTENTS_HEADER.every((text, column) => comparedText(textAt(row, column)) === text);
  const header = [0, 1, 2, 3].find((row) => row < rows && isHeader(row));
  if (header === undefined) return undefined;
  const codes = new Map<string, string>();
  for (let row = header + 1; row < Math.min(rows, header + 1 + MOST_LISTED); row += 1) {
    const [id, , period = "", code = ""] = CONTENTS_HEADER.map((_, column) => textAt(row, column).trim());
    const month = monthOf(period);
    if (id && month !== null && isCheckCode(code)) codes.set(`${id} ${month}`, code);
  }
  return codes;
}
