import { columnIndex } from "../../../electron/files/grid/columnLetters.ts";
import { cellIndex, type SheetGrid, type WorkbookGrid } from "../../../electron/files/grid/workbookGrid.ts";

/** A header to be written anew: 0-based row, column, and the words. */
export interface NewHeader {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** The workbook with other words in some cells of one of its sheets; the first one is left as it is. */
export function turnBook(book: WorkbookGrid, sheet: SheetGrid, headers: readonly NewHeader[]): WorkbookGrid {
  const texts = [...book.texts];
  const values = sheet.values.slice();
  for (const { row, column, text } of headers) {
    const index = cellIndex(sheet, row, columnIndex(column));
    if (index >= 0 && sheet.kinds[index] === 1) values[index] = texts.push(text) - 1;
  }
  return { ...book, texts, sheets: [{ ...sheet, values }] };
}

/** The same with the header's last row split in two: the first words above, the others below. */
export function splitHeader(book: WorkbookGrid, sheet: SheetGrid, row: number): WorkbookGrid {
  const texts = [...book.texts];
  const [from, to] = [sheet.rowStarts[row] ?? 0, sheet.rowStarts[row + 1] ?? 0];
  const count = to - from;
  const values = new Float64Array(sheet.values.length + count);
  values.set(sheet.values.subarray(0, to));
  values.set(sheet.values.subarray(to), to + count);
  for (let index = from; index < to; index += 1) {
    const text = book.texts[sheet.values[index] as number] ?? "";
    const half = Math.ceil(text.length / 2);
    values[index] = texts.push(text.slice(0, half)) - 1;
    values[index + count] = texts.push(text.slice(half)) - 1;
  }
  const doubled = <A extends Uint8Array | Uint16Array>(packed: A): A => {
    const out = packed.constructor as new (length: number) => A;
    const copy = new out(packed.length + count);
    copy.set(packed.subarray(0, to));
    copy.set(packed.subarray(from, to), to);
    copy.set(packed.subarray(to), to + count);
    return copy;
  };
  const starts = [...sheet.rowStarts];
  const rowStarts = Uint32Array.from([
    ...starts.slice(0, row + 2),
    ...starts.slice(row + 1).map((start) => start + count),
  ]);
  const moved = (place: number): number => (place > row ? place + 1 : place);
  return {
    ...book,
    texts,
    sheets: [
      {
        ...sheet,
        rowCount: sheet.rowCount + 1,
        rowStarts,
        columns: doubled(sheet.columns),
        kinds: doubled(sheet.kinds),
        formats: doubled(sheet.formats),
        values,
        merges: sheet.merges
          .filter(({ top, bottom }) => bottom < row || top > row)
          .map((merge) => ({ ...merge, top: moved(merge.top), bottom: moved(merge.bottom) })),
        hiddenRows: sheet.hiddenRows.map(moved),
        formulas: sheet.formulas.map((index) => (index >= to ? index + count : index)),
        cleaned: new Uint32Array(),
        struck: new Uint32Array(),
        covered: [],
      },
    ],
  };
}
