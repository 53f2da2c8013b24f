import { FileRefused } from "../FileRefused.ts";
import { xmlText } from "../xml/xmlText.ts";
import type { GridBuilder } from "./gridBuilder.ts";
import { limits } from "./limits.ts";
import { scanNumber } from "./scanNumber.ts";
import { UnusualMarkup } from "./unusualMarkup.ts";
import { createScannedTag, scanDigits, scanTag } from "./xmlTag.ts";

const less = 0x3c;
const slash = 0x2f;
const letterC = 0x63;
const letterV = 0x76;
const letterS = 0x73;

/** What the cells refer to: shared texts by number, number formats by style number. */
export interface SheetReferences {
  /** undefined where the item was not understood. */
  texts: readonly (string | undefined)[];
  formats: readonly string[];
}

/**
 * Walks <sheetData> … </sheetData> (ECMA-376 part 1, 18.3.1.80) byte by byte into the builder, without an object per
 * cell: some five times quicker than the general parser, at a tenth of the memory.
 *
 * It knows exactly the form in which spreadsheet programs write cells, rows and columns ascending, each place once.
 * @throws UnusualMarkup for anything else (the caller then takes the general parser), FileRefused "file-damaged" for a
 * text or style that is not there.
 */
export function scanCells(data: Buffer, { texts, formats }: SheetReferences, builder: GridBuilder): void {
  const tag = createScannedTag();
  const rowTag = createScannedTag();
  expect(data, 0, "<sheetData");
  scanTag(data, "<sheetData".length, tag);
  let at = tag.end;
  if (tag.isEmpty) return;
  let row = -1;
  for (;;) {
    at = skipSpace(data, at);
    if (data[at + 1] === slash) {
      expect(data, at, "</sheetData");
      return;
    }
    expect(data, at, "<row");
    scanTag(data, at + 4, rowTag);
    at = rowTag.end;
    const number = rowTag.rTo === 0 ? row + 1 : scanDigits(data, rowTag.rFrom, rowTag.rTo) - 1;
    if (number <= row || number >= limits.rows) throw new UnusualMarkup();
    row = number;
    if (rowTag.isEmpty) continue;
    let column = -1;
    for (;;) {
      at = skipSpace(data, at);
      if (data[at + 1] === slash) {
        expect(data, at, "</row>");
        at += 6;
        break;
      }
      if (data[at] !== less || data[at + 1] !== letterC || (data[at + 2] as number) > 0x3e) throw new UnusualMarkup();
      scanTag(data, at + 2, tag);
      const found = tag.rTo === 0 ? column + 1 : scanReference(data, tag.rFrom, tag.rTo, row);
      if (found <= column || found >= limits.columns) throw new UnusualMarkup();
      column = found;
      at = tag.end;
      if (!tag.isEmpty) at = readCell(row, column);
    }
  }

  /** The cell whose start tag is in `tag`. @returns the offset behind its end tag. */
  function readCell(cellRow: number, cellColumn: number): number {
    const { tFrom, tTo, sFrom, sTo } = tag;
    let next = tag.end;
    let valueFrom = 0;
    let valueTo = 0;
    let inline: string | undefined;
    for (;;) {
      next = skipSpace(data, next);
      if (data[next] !== less) throw new UnusualMarkup();
      const second = data[next + 1];
      if (second === slash) {
        expect(data, next, "</c>");
        next += 4;
        break;
      }
      if (second === letterV) {
        scanTag(data, next + 2, tag);
        next = tag.end;
        if (tag.isEmpty) continue;
        valueFrom = next;
        while (data[next] !== less) {
          if (data[next] === undefined) throw new UnusualMarkup();
          next += 1;
        }
        valueTo = next;
        expect(data, next, "</v>");
        next += 4;
      } else if (second === 0x66) next = skipElement(data, next, 2, "</f>", tag);
      else if (second === 0x69 && data[next + 2] === letterS) {
        const from = next;
        next = skipElement(data, next, 3, "</is>", tag);
        inline = inlineText(data.toString("utf8", from, next));
      } else if (second === 0x65) {
        expect(data, next, "<extLst");
        next = skipElement(data, next, 7, "</extLst>", tag);
      } else throw new UnusualMarkup();
    }
    const format = sTo === 0 ? "" : (formats[scanDigits(data, sFrom, sTo)] ?? "");
    const length = tTo - tFrom;
    const type = length === 0 ? 0x6e : data[tFrom];
    if (length === 9 && inline !== undefined) builder.addText(cellRow, cellColumn, inline, format);
    else if (valueTo > valueFrom) addValue(cellRow, cellColumn, type as number, length, valueFrom, valueTo, format);
    return next;
  }

  function addValue(
    cellRow: number,
    cellColumn: number,
    type: number,
    length: number,
    from: number,
    to: number,
    format: string,
  ): void {
    if (type === 0x6e && length <= 1) {
      const number = scanNumber(data, from, to);
      if (Number.isNaN(number)) builder.addError(cellRow, cellColumn, "#VALUE!", format);
      else builder.addNumber(cellRow, cellColumn, number, format);
    } else if (type === 0x73 && length === 1) {
      const text = texts[scanDigits(data, from, to)];
      if (text === undefined) throw new FileRefused("file-damaged", { reason: "部分文字无法解析" });
      builder.addText(cellRow, cellColumn, text, format);
    } else if (type === 0x73 && length === 3)
      builder.addText(cellRow, cellColumn, xmlText(data.toString("utf8", from, to)), format);
    else if (type === 0x62 && length === 1) {
      const text = data.toString("latin1", from, to).trim();
      if (!/^(0|1|true|false)$/.test(text)) throw new UnusualMarkup();
      builder.addBoolean(cellRow, cellColumn, text === "1" || text === "true", format);
    } else if (type === 0x65 && length === 1)
      builder.addError(cellRow, cellColumn, xmlText(data.toString("utf8", from, to)), format);
    // ISO dates (t="d") among others.
    else throw new UnusualMarkup();
  }
}

function skipSpace(data: Uint8Array, from: number): number {
  let at = from;
  while ((data[at] as number) <= 0x20) at += 1;
  return at;
}

function expect(data: Buffer, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1)
    if (data[at + index] !== text.charCodeAt(index)) throw new UnusualMarkup();
}

/** Passes over an element that begins at `from`. @returns the offset behind it. */
function skipElement(
  data: Buffer,
  from: number,
  nameEnd: number,
  endTag: string,
  tag: ReturnType<typeof createScannedTag>,
): number {
  scanTag(data, from + nameEnd, tag);
  if (tag.isEmpty) return tag.end;
  const end = data.indexOf(endTag, tag.end, "latin1");
  if (end < 0) throw new UnusualMarkup();
  return end + endTag.length;
}

/** "AB12" in row 12 → 27. @throws UnusualMarkup when the row is another. */
function scanReference(data: Uint8Array, from: number, to: number, row: number): number {
  let column = 0;
  let at = from;
  for (; at < to; at += 1) {
    const letter = (data[at] as number) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (at === from || at - from > 3 || scanDigits(data, at, to) !== row + 1) throw new UnusualMarkup();
  return column - 1;
}

/** Runs of a text put together, phonetic readings left out (18.4.8). */
function inlineText(xml: string): string {
  if (xml.includes("<!")) throw new UnusualMarkup();
  let text = "";
  for (const match of xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, "").matchAll(/<t(?:\s[^<>]*)?>([^<]*)<\/t>/g))
    text += match[1] as string;
  return xmlText(text);
}
