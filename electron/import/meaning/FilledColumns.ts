import { saysNothing } from "../../../db/exact/saysNothing.ts";
import type { SheetView } from "./SheetView.ts";

/** What begins any text that says nothing; hardly any name does. */
const NOTHING = new Set(" \t\r\n\u00a0\u3000-—―─－–−_＿/／\\＼、.．·*＊…无暂没空未不NnＮｎ");

/** In how many rows each column says something, kept up as rows turn out to be no records. */
export class FilledColumns {
  readonly #view: SheetView;
  readonly #counts: Uint32Array;
  readonly #columns: number[] = [];
  /** By packed cell: 0 not looked at, 1 says something, 2 says nothing */
  readonly #blank: Uint8Array;
  #rows = 0;

  constructor(view: SheetView) {
    this.#view = view;
    this.#counts = new Uint32Array(view.sheet.columnCount);
    this.#blank = new Uint8Array(view.sheet.columns.length);
  }

  add(row: number): void {
    this.#rows += 1;
    this.#each(row, (column) => {
      if (this.#counts[column] === 0) this.#columns.push(column);
      this.#counts[column] = (this.#counts[column] as number) + 1;
    });
  }

  remove(row: number): void {
    this.#rows -= 1;
    this.#each(row, (column) => {
      this.#counts[column] = (this.#counts[column] as number) - 1;
    });
  }

  /** The columns that say something in at least this share of the rows (1: in all), from the left. */
  held(share: number): number[] {
    if (this.#rows === 0) return [];
    const least = share * this.#rows;
    return this.#columns.filter((column) => (this.#counts[column] as number) >= least).sort((a, b) => a - b);
  }

  /**
   * Whether a row says nothing in one of some columns.
   * @param columns from the left
   * @param label the column of its label, where that is no value of the column
   */
  lacks(row: number, columns: readonly number[], label = -1): boolean {
    let index = this.#view.start(row);
    const end = this.#view.end(row);
    for (const column of columns) {
      while (index < end && (this.#view.sheet.columns[index] as number) < column) index += 1;
      if (column === label || index >= end || this.#view.sheet.columns[index] !== column || this.#isBlank(index))
        return true;
    }
    return false;
  }

  /** Looked at once, when the row is added or asked about. */
  #isBlank(index: number): boolean {
    const known = this.#blank[index];
    if (known !== 0) return known === 2;
    const text = this.#view.textAtIndex(index);
    const blank = NOTHING.has(text.charAt(0)) && text !== "" && saysNothing(text);
    this.#blank[index] = blank ? 2 : 1;
    return blank;
  }

  #each(row: number, take: (column: number) => void): void {
    for (let index = this.#view.start(row); index < this.#view.end(row); index += 1) {
      if (!this.#isBlank(index)) take(this.#view.sheet.columns[index] as number);
    }
  }
}
