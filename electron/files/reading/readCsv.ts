import { FileRefused } from "../FileRefused.ts";
import type { WorkbookGrid } from "../grid/workbookGrid.ts";
import { createGridBuilder } from "./gridBuilder.ts";
import { limits } from "./limits.ts";

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Decoded delimiter-separated text (RFC 4180; comma, tab or semicolon, found out; "sep=;" honoured) → one sheet.
 * Ours and no library: csv-parse keeps the quotes of `"ab"c`, loses a lone surrogate, takes mixed line ends only when they are
 * named, refuses 5"管 and ="0012", knows no "sep="; a fifth of random texts came out otherwise.
 * Every cell stays text exactly as written: what is a number or a date is decided where the column is known.
 * @throws FileRefused "file-damaged" for an unclosed quote, "file-too-complex" beyond the limits of a sheet.
 */
export function readCsv(text: string): Omit<WorkbookGrid, "fileName"> {
  const builder = createGridBuilder();
  const declared = /^sep=(.)\r?\n/i.exec(text.slice(0, 8));
  const delimiter = (declared?.[1] ?? findDelimiter(text)).charCodeAt(0);
  let position = declared === null ? 0 : declared[0].length;
  let row = 0;
  let column = 0;
  const length = text.length;

  while (position < length) {
    let value: string;
    if (text.charCodeAt(position) === quote) {
      const quoted = readQuoted(text, position, row);
      const rest = endOfField(text, quoted.end, delimiter);
      value = quoted.value + text.slice(quoted.end, rest);
      position = rest;
    } else {
      const end = endOfField(text, position, delimiter);
      value = text.slice(position, end);
      position = end;
    }
    if (value.length > limits.cellCharacters)
      throw new FileRefused("file-too-complex", {
        reason: `第 ${row + 1} 行有单元格超过 ${limits.cellCharacters} 个字`,
      });
    if (value !== "") builder.addText(row, column, asText(value), "");

    const separator = text.charCodeAt(position);
    position += 1;
    if (separator === delimiter) {
      column += 1;
      if (column >= limits.columns)
        throw new FileRefused("file-too-complex", { reason: `第 ${row + 1} 行超过 ${limits.columns} 列` });
      continue;
    }
    if (separator === carriageReturn && text.charCodeAt(position) === lineFeed) position += 1;
    row += 1;
    column = 0;
  }
  builder.finishSheet({ name: "Sheet1", hidden: false, merges: [], hiddenRows: [] });
  const { texts, numberFormats, sheets } = builder;
  return { format: "csv", date1904: false, texts, numberFormats, sheets };
}

/** ="0012" is how exporters keep a number from being read as one; WPS and Excel show 0012. */
function asText(value: string): string {
  return value.startsWith('="') && value.endsWith('"') && value.length > 2 ? value.slice(2, -1) : value;
}

function endOfField(text: string, from: number, delimiter: number): number {
  let position = from;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === delimiter || code === lineFeed || code === carriageReturn) return position;
    position += 1;
  }
  return position;
}

function readQuoted(text: string, start: number, row: number): { value: string; end: number } {
  let from = start + 1;
  let value = "";
  for (;;) {
    const next = text.indexOf('"', from);
    if (next < 0 || next - start > limits.cellCharacters * 2 + 2) {
      throw new FileRefused("file-damaged", { reason: `第 ${row + 1} 行起引号没有成对` });
    }
    value += text.slice(from, next);
    if (text.charCodeAt(next + 1) !== quote) return { value, end: next + 1 };
    value += '"';
    from = next + 2;
  }
}

/** The delimiter that stands equally often in most of the first lines; a comma where none does. */
function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 65_536)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 30);
  let best = ",";
  let bestScore = 0;
  for (const candidate of [",", "\t", ";"]) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(candidate).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    let score = 0;
    for (const [count, times] of counts) score = Math.max(score, times * 1000 + Math.min(count, 999));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
