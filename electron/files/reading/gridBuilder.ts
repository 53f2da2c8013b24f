import { storableText } from "../../../db/exact/index.ts";
import { FileRefused } from "../FileRefused.ts";
import { WRITTEN_TWICE } from "../grid/cellErrors.ts";
import type { CellKind, MergedArea, SheetGrid } from "../grid/workbookGrid.ts";
import { limits } from "./limits.ts";
import { withoutCovered } from "./withoutCovered.ts";

/** Columns of one width, 0-based, both ends inclusive; in characters. */
export interface ColumnWidth {
  first: number;
  last: number;
  width: number;
}

export interface SheetFacts {
  name: string;
  hidden: boolean;
  merges: readonly MergedArea[];
  hiddenRows: readonly number[];
  /** Left out: none */
  hiddenColumns?: readonly number[] | undefined;
  /** Left out: all the usual one */
  columnWidths?: readonly ColumnWidth[] | undefined;
  /** Left out: none */
  pageTexts?: readonly string[] | undefined;
}

/** Packs one sheet after the other; texts and number formats are shared by all sheets of the workbook. */
export interface GridBuilder {
  /** Adds a cell right of or below the one before. Blank texts are passed over. @throws FileRefused "file-too-complex". */
  addText(row: number, column: number, text: string, format: string): void;
  /** What is not finite is no number: an error value. */
  addNumber(row: number, column: number, number: number, format: string): void;
  addBoolean(row: number, column: number, value: boolean, format: string): void;
  /** An error value by its words; where none of them can be stored, #VALUE!. */
  addError(row: number, column: number, text: string, format: string): void;
  /** The cell added last is the result of a formula. */
  markFormula(): void;
  /** The cell added last is struck out, or part of it. */
  markStruck(): void;
  /** The place added last was written a second time: two values are none. */
  markTwice(): void;
  /** Ends the sheet whose cells were added since the last call. */
  finishSheet(facts: SheetFacts): void;
  /** A builder of another sheet of the same workbook, for sheets that are open at a time. */
  beside(): GridBuilder;
  /** Cells of the open sheet so far. */
  readonly cellCount: number;
  readonly texts: string[];
  readonly numberFormats: string[];
  readonly sheets: SheetGrid[];
}

const blank = -1;
const NO_VALUE = "#VALUE!";
const cachedColumns = 256;

/** What all sheets of a workbook share. */
interface Shared {
  readonly texts: string[];
  readonly numberFormats: string[];
  readonly sheets: SheetGrid[];
  readonly textIndexes: Map<string, number>;
  /** Texts of the file from which something was taken */
  readonly cleanedTexts: Set<string>;
  readonly formatIndexes: Map<string, number>;
  cells: number;
}

/** See workbookGrid.ts for the layout that comes out. */
export function createGridBuilder(): GridBuilder {
  return sheetBuilder({
    texts: [],
    numberFormats: [""],
    sheets: [],
    textIndexes: new Map(),
    cleanedTexts: new Set(),
    formatIndexes: new Map(["", "General", "GENERAL", "general"].map((name) => [name, 0])),
    cells: 0,
  });
}

function sheetBuilder(shared: Shared): GridBuilder {
  const { texts, numberFormats, sheets, textIndexes, formatIndexes, cleanedTexts } = shared;
  let capacity = 1024;
  let columns = new Uint16Array(capacity);
  let kinds = new Uint8Array(capacity);
  let values = new Float64Array(capacity);
  let formats = new Uint16Array(capacity);
  let rowStarts: number[] = [];
  let cellCount = 0;
  let columnCount = 0;
  let formulas: number[] = [];
  let cleaned: number[] = [];
  let struck: number[] = [];
  // Columns mostly keep their format from row to row.
  const formatOfColumn = new Array<string>(cachedColumns).fill("");
  const formatIndexOfColumn = new Array<number>(cachedColumns).fill(0);

  function grow(): void {
    capacity *= 2;
    const [oldColumns, oldKinds, oldValues, oldFormats] = [columns, kinds, values, formats];
    columns = new Uint16Array(capacity);
    kinds = new Uint8Array(capacity);
    values = new Float64Array(capacity);
    formats = new Uint16Array(capacity);
    columns.set(oldColumns);
    kinds.set(oldKinds);
    values.set(oldValues);
    formats.set(oldFormats);
  }

  function formatIndex(column: number, format: string): number {
    if (format === "") return 0;
    if (format === formatOfColumn[column]) return formatIndexOfColumn[column] as number;
    let index = formatIndexes.get(format);
    if (index === undefined) {
      // Excel allows some 200–250 formats; beyond 16 bits the file is not a real one, and General is the honest reading.
      index = numberFormats.length < 0xffff ? numberFormats.push(format) - 1 : 0;
      formatIndexes.set(format, index);
    }
    if (column < cachedColumns) {
      formatOfColumn[column] = format;
      formatIndexOfColumn[column] = index;
    }
    return index;
  }

  function textIndex(text: string): number {
    let index = textIndexes.get(text);
    if (index === undefined) {
      const kept = storableText(text);
      if (kept !== text) cleanedTexts.add(text);
      index = kept.trim() === "" ? blank : texts.push(kept) - 1;
      textIndexes.set(text, index);
    }
    return index;
  }

  function add(row: number, column: number, kind: CellKind, value: number, format: string): void {
    if (row >= limits.rows || column >= limits.columns)
      throw new FileRefused("file-too-complex", { reason: "行号或列号超出表格范围" });
    while (rowStarts.length <= row) rowStarts.push(cellCount);
    if (cellCount === capacity) grow();
    columns[cellCount] = column;
    kinds[cellCount] = kind;
    values[cellCount] = value;
    formats[cellCount] = formatIndex(column, format);
    cellCount += 1;
    shared.cells += 1;
    if (shared.cells > limits.cells)
      throw new FileRefused("file-too-complex", { reason: `单元格超过 ${limits.cells / 10_000} 万个` });
    if (column >= columnCount) columnCount = column + 1;
  }

  return {
    get cellCount() {
      return cellCount;
    },
    texts,
    numberFormats,
    sheets,
    addText(row, column, text, format) {
      const index = textIndex(text);
      if (index === blank) return;
      add(row, column, 1, index, format);
      if (cleanedTexts.size > 0 && cleanedTexts.has(text)) cleaned.push(cellCount - 1);
    },
    addNumber(row, column, number, format) {
      if (Number.isFinite(number)) add(row, column, 2, number, format);
      else add(row, column, 4, textIndex(NO_VALUE), format);
    },
    addBoolean(row, column, value, format) {
      add(row, column, 3, value ? 1 : 0, format);
    },
    addError(row, column, text, format) {
      const index = textIndex(text);
      add(row, column, 4, index === blank ? textIndex(NO_VALUE) : index, format);
    },
    markFormula() {
      if (formulas.at(-1) !== cellCount - 1) formulas.push(cellCount - 1);
    },
    markStruck() {
      if (struck.at(-1) !== cellCount - 1) struck.push(cellCount - 1);
    },
    markTwice() {
      kinds[cellCount - 1] = 4;
      values[cellCount - 1] = textIndex(WRITTEN_TWICE);
    },
    finishSheet({ name, hidden, merges, hiddenRows, hiddenColumns = [], columnWidths = [], pageTexts = [] }) {
      if (sheets.length >= limits.sheets)
        throw new FileRefused("file-too-complex", { reason: `工作表超过 ${limits.sheets} 个` });
      if (merges.length > limits.mergesPerSheet)
        throw new FileRefused("file-too-complex", { reason: `合并区域超过 ${limits.mergesPerSheet} 个` });
      const rowCount = rowStarts.length;
      rowStarts.push(cellCount);
      const sheet: SheetGrid = {
        name: storableText(name),
        hidden,
        rowCount,
        columnCount,
        rowStarts: Uint32Array.from(rowStarts),
        columns: columns.slice(0, cellCount),
        kinds: kinds.slice(0, cellCount),
        values: values.slice(0, cellCount),
        formats: formats.slice(0, cellCount),
        merges: clampMerges(merges, rowCount, columnCount),
        hiddenRows: hiddenRows.filter((row) => row < rowCount),
        hiddenColumns: hiddenColumns.filter((column) => column < columnCount),
        columnWidths: widthsOf(columnWidths, columnCount),
        formulas: Uint32Array.from(formulas),
        cleaned: Uint32Array.from(cleaned),
        struck: Uint32Array.from(struck),
        covered: [],
        pageTexts: pageTexts.map(storableText),
      };
      sheets.push(withoutCovered(sheet));
      rowStarts = [];
      cellCount = 0;
      columnCount = 0;
      formulas = [];
      cleaned = [];
      struck = [];
    },
    beside: () => sheetBuilder(shared),
  };
}

function widthsOf(widths: readonly ColumnWidth[], columnCount: number): Float32Array {
  const all = new Float32Array(columnCount);
  for (const { first, last, width } of widths) all.fill(width, first, last + 1);
  return all;
}

function clampMerges(merges: readonly MergedArea[], rowCount: number, columnCount: number): MergedArea[] {
  const clamped: MergedArea[] = [];
  for (const { top, left, bottom, right } of merges) {
    if (top >= rowCount || left >= columnCount) continue;
    const area = { top, left, bottom: Math.min(bottom, rowCount - 1), right: Math.min(right, columnCount - 1) };
    if (area.bottom > area.top || area.right > area.left) clamped.push(area);
  }
  return clamped;
}
