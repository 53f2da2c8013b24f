import { cellIndex } from "../../../files/grid/workbookGrid.ts";
import { plainWords } from "../rowWords.ts";
import type { SheetView } from "../SheetView.ts";
import { isLabelCell } from "./isLabelCell.ts";
import type { TurnedSheet } from "./TurnedSheet.ts";
import { sameLine, type TurnedCell, type TurnedLine, turnGrid } from "./turnGrid.ts";

/** One label of a card with the place of its value; null where it is blank. */
interface Entry {
  readonly label: readonly [row: number, column: number];
  readonly words: string;
  readonly value: readonly [row: number, column: number] | null;
}

/** Fewer rows of labels and values, or fewer labels, make no card. */
const LEAST_ROWS = 2;
const LEAST_LABELS = 4;
/** Fewer are enough where each comes again on another card. */
const LEAST_REPEATED = 3;
/** Rows that are looked at before a sheet is taken for cards. */
const LOOKED_AT = 400;

/**
 * A sheet that holds one record a card, labels beside their values (项目名称 | … | 建设类型 | …): each card becomes a row under a
 * header of all labels. A card ends where one of its labels comes again.
 */
export function cards(view: SheetView): TurnedSheet | null {
  const { sheet } = view;
  const likely = likelyColumns(view);
  const labelColumns = new Set<number>();
  let [cardRows, otherRows] = [0, 0];
  const known = new Set<string>();
  const again = new Set<string>();
  const firm = new Set<string>();
  for (let row = 0; row < Math.min(sheet.rowCount, LOOKED_AT); row += 1) {
    if (view.end(row) - view.start(row) < 2) continue;
    const repeated = comingAgain(view, row, likely);
    const sure = labelsOf(view, row).filter((column) => likely.has(column));
    const labels = [...new Set([...leadingLabel(view, row, likely), ...sure, ...repeated])].sort((a, b) => a - b);
    if (sure.length === 0) {
      if (repeated[0] !== view.sheet.columns[view.start(row)]) otherRows += 1;
    } else if (alternates(view, row, labels)) {
      cardRows += 1;
      for (const column of labels) {
        labelColumns.add(column);
        const words = plainWords(view.text(row, column));
        if (known.has(words)) again.add(words);
        known.add(words);
        if (view.look(cellIndex(sheet, row, column)) === "word") firm.add(words);
      }
    } else otherRows += 1;
  }
  // Beside the labels that are known, the words that come again in the same columns are labels too.
  for (const column of labelColumns)
    for (const [words, times] of likely.get(column) ?? []) {
      if (times < 2 || words === "") continue;
      known.add(words);
      again.add(words);
    }
  // Most labels are words that mean something in any sheet; 县道 and 乡道 may be labels, and are values in most.
  const least = again.size === known.size ? LEAST_REPEATED : LEAST_LABELS;
  if (cardRows < LEAST_ROWS || known.size < least || firm.size * 2 < known.size) return null;
  if (otherRows * 3 > cardRows) return null;
  return turned(view, labelColumns);
}

/** By column: how often each text stands in it. Only columns half of whose cells, at least, are labels. */
function likelyColumns(view: SheetView): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const columns = new Map<number, { texts: Map<string, number>; labels: number; filled: number }>();
  for (let row = 0; row < Math.min(view.sheet.rowCount, LOOKED_AT); row += 1) {
    if (view.end(row) - view.start(row) < 2) continue;
    for (let index = view.start(row); index < view.end(row); index += 1) {
      const place = view.sheet.columns[index] as number;
      const column = columns.get(place) ?? { texts: new Map<string, number>(), labels: 0, filled: 0 };
      columns.set(place, column);
      const words = plainWords(view.textAtIndex(index));
      column.filled += 1;
      if (isLabelCell(view, index)) column.labels += 1;
      if (view.sheet.kinds[index] === 1) column.texts.set(words, (column.texts.get(words) ?? 0) + 1);
    }
  }
  const likely = [...columns].filter(([, { labels, filled }]) => labels * 2 >= filled);
  return new Map(likely.map(([place, { texts }]) => [place, texts] as const));
}

/** Where a row has words that come again in a column of labels: those that no ledger knows stand in the same place of each card. */
function comingAgain(view: SheetView, row: number, likely: ReadonlyMap<number, ReadonlyMap<string, number>>): number[] {
  const columns: number[] = [];
  for (let index = view.start(row); index < view.end(row); index += 1) {
    const column = view.sheet.columns[index] as number;
    if ((likely.get(column)?.get(plainWords(view.textAtIndex(index))) ?? 0) > 1) columns.push(column);
  }
  return columns;
}

/** The text that a row begins with is a label, known or not, where labels stand above and below it. */
function leadingLabel(view: SheetView, row: number, likely: ReadonlyMap<number, unknown>): number[] {
  const first = view.start(row);
  const column = view.sheet.columns[first] as number;
  return view.sheet.kinds[first] === 1 && likely.has(column) ? [column] : [];
}

function labelsOf(view: SheetView, row: number): number[] {
  const labels: number[] = [];
  for (let index = view.start(row); index < view.end(row); index += 1) {
    const column = view.sheet.columns[index] as number;
    if (!isLabelCell(view, index)) continue;
    // A word that may be a value too (完成) is one where it stands right beside a label.
    const before = labels.at(-1);
    if (view.look(index) === "below" && before !== undefined && before + 1 === column) continue;
    labels.push(column);
  }
  return labels;
}

/** The row begins with a label, no label stands right beside another, nor holds more than one value. */
function alternates(view: SheetView, row: number, labels: readonly number[]): boolean {
  if (labels[0] !== view.sheet.columns[view.start(row)]) return false;
  for (const [position, column] of labels.entries()) {
    const right = view.mergeAt(row, column)?.right ?? column;
    const next = labels[position + 1] ?? Number.MAX_SAFE_INTEGER;
    if (next === right + 1) return false;
    let values = 0;
    for (let index = view.start(row); index < view.end(row); index += 1) {
      const place = view.sheet.columns[index] as number;
      if (place > column && place < next) values += 1;
    }
    if (values > 1) return false;
  }
  return true;
}

function turned(view: SheetView, labelColumns: ReadonlySet<number>): TurnedSheet {
  const { sheet } = view;
  const records: Entry[][] = [];
  const captions: TurnedLine[] = [];
  const others: TurnedLine[] = [];
  const titles = new Set<string>();
  let current: Entry[] = [];
  let seen = new Set<string>();
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const entries = view.end(row) - view.start(row) < 2 ? [] : entriesOf(view, row, labelColumns);
    if (entries.length === 0) {
      const text = plainWords(view.text(row, sheet.columns[view.start(row)] as number));
      if (records.length === 0 && current.length === 0) {
        captions.push(sameLine(view, row));
        titles.add(text);
      } else if (view.start(row) < view.end(row) && !titles.has(text)) others.push(sameLine(view, row));
      continue;
    }
    if (entries.some(({ words }) => seen.has(words))) {
      records.push(current);
      [current, seen] = [[], new Set()];
    }
    for (const entry of entries) {
      current.push(entry);
      seen.add(entry.words);
    }
  }
  records.push(current);
  const places = new Map<string, number>();
  const header: TurnedCell[] = [];
  const headerRows = new Set<number>();
  for (const { words, label } of records.flat()) {
    headerRows.add(label[0]);
    if (places.has(words)) continue;
    places.set(words, places.size);
    header.push({ column: header.length, from: label });
  }
  const lines = records.map((entries): TurnedLine => {
    const cells = entries
      .flatMap(({ words, value }) => (value ? [{ column: places.get(words) ?? 0, from: value }] : []))
      .sort((a, b) => a.column - b.column);
    return { home: cells[0]?.from[0] ?? entries[0]?.label[0] ?? 0, cells };
  });
  const top = records[0]?.[0]?.label[0] ?? 0;
  return turnGrid(view, [...captions, { home: top, cells: header }, ...lines, ...others], {
    headerRows: [...headerRows],
  });
}

/** The labels of a row with their values; a text that no ledger knows is a label where others stand in its column. */
function entriesOf(view: SheetView, row: number, labelColumns: ReadonlySet<number>): Entry[] {
  const entries: Entry[] = [];
  let open: Omit<Entry, "value"> | null = null;
  for (let index = view.start(row); index < view.end(row); index += 1) {
    const column = view.sheet.columns[index] as number;
    const isText = view.sheet.kinds[index] === 1;
    if (isText && labelColumns.has(column) && (open === null || column > open.label[1])) {
      if (open) entries.push({ ...open, value: null });
      open = { label: [row, column], words: plainWords(view.textAtIndex(index)) };
    } else if (open) {
      entries.push({ ...open, value: [row, column] });
      open = null;
    }
  }
  if (open) entries.push({ ...open, value: null });
  return entries;
}
