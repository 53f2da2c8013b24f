import { signatoryTitles } from "../../../db/store/index.ts";
import { comparedText } from "./comparedText.ts";
import type { SheetReader } from "./sheetReader.ts";

/** What stands below a table's header. Rows count from 0. */
export interface DataRows {
  readonly rows: readonly number[];
  /** 注, line by line without the word */
  readonly notes: readonly { readonly row: number; readonly text: string }[];
}

const NOTE = /^注:/;
const EXPLAINED = /^填报说明:/;

/**
 * The rows of a table in a sheet, up to its notes or its sign-off line; empty ones are none.
 * @param titles what stands in its sign-off line: 单位负责人, 分管领导 …
 * @returns undefined where there are more than `most`: then it is no table of the program
 */
export function dataRows(
  reader: SheetReader,
  firstRow: number,
  titles: readonly string[],
  most: number,
): DataRows | undefined {
  const signs = new Set([...titles, ...signatoryTitles].map((title) => comparedText(title.replace(/[：:].*$/s, ""))));
  const rows: number[] = [];
  const notes: { row: number; text: string }[] = [];
  let isBelow = false;
  for (let row = firstRow; row < reader.rows; row += 1) {
    const only = onlyText(reader, row);
    if (only === null) continue;
    const text = comparedText(only);
    if (isSignOff(text, signs) || EXPLAINED.test(text)) break;
    isBelow ||= NOTE.test(text);
    if (!isBelow) {
      rows.push(row);
      if (rows.length > most) return undefined;
    } else if (text !== "")
      notes.push({
        row,
        text: only
          .trim()
          .replace(/^注[：:]/, "")
          .trim(),
      });
  }
  return { rows, notes };
}

/** The text of the only cell of a row that has one; "" where several have; null for an empty row. */
function onlyText(reader: SheetReader, row: number): string | null {
  let only: string | null = null;
  for (let column = 0; column < reader.columns; column += 1) {
    const { text } = reader.at(row, column);
    if (text.trim() === "") continue;
    if (only !== null) return "";
    only = text;
  }
  return only;
}

/** Where titles of who signs stand one behind the other: 单位负责人：　审核人：. */
function isSignOff(text: string, titles: ReadonlySet<string>): boolean {
  return [...titles].filter((title) => title !== "" && text.includes(`${title}:`)).length >= Math.min(2, titles.size);
}
