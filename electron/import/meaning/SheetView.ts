import { cellIndex, type MergedArea, type SheetGrid, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { type HeaderLook, headerLook } from "./headerWords.ts";
import { MergeIndex } from "./MergeIndex.ts";

/**
 * A sheet as the finder looks at it: texts, looks and merges by place. Judgements about texts are kept per distinct text, so
 * that a sheet of 100,000 rows costs one pass.
 */
export class SheetView {
  readonly book: WorkbookGrid;
  readonly sheet: SheetGrid;
  readonly #looks: Map<number, HeaderLook>;
  readonly #merges: MergeIndex;

  constructor(book: WorkbookGrid, sheet: SheetGrid, looks: Map<number, HeaderLook>) {
    this.book = book;
    this.sheet = sheet;
    this.#looks = looks;
    // Whole-column merges say nothing about single rows; they are read near their first rows only.
    this.#merges = new MergeIndex(
      sheet.merges.map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, merge.top + 2000) })),
    );
  }

  start(row: number): number {
    return this.sheet.rowStarts[row] ?? 0;
  }

  end(row: number): number {
    return this.sheet.rowStarts[row + 1] ?? 0;
  }

  /** The text of the cell at an index of the packed arrays; "" for what is no text. */
  textAtIndex(index: number): string {
    return this.sheet.kinds[index] === 1 ? (this.book.texts[this.sheet.values[index] as number] ?? "") : "";
  }

  /** The cell's text, with numbers as digits; "" where there is nothing. */
  text(row: number, column: number): string {
    const index = cellIndex(this.sheet, row, column);
    if (index < 0) return "";
    return this.sheet.kinds[index] === 2 ? String(this.sheet.values[index]) : this.textAtIndex(index);
  }

  look(index: number): HeaderLook {
    if (this.sheet.kinds[index] !== 1) return "other";
    const textIndex = this.sheet.values[index] as number;
    let look = this.#looks.get(textIndex);
    if (!look) {
      look = headerLook(this.book.texts[textIndex] ?? "");
      this.#looks.set(textIndex, look);
    }
    return look;
  }

  mergesIn(row: number): readonly MergedArea[] {
    return this.#merges.inRow(row);
  }

  mergeAt(row: number, column: number): MergedArea | undefined {
    return this.#merges.at(row, column);
  }

  /** The text at a place, or of the merged cell that covers it. */
  textOrMerged(row: number, column: number): string {
    const own = this.text(row, column);
    if (own !== "") return own;
    const merge = this.mergeAt(row, column);
    return merge ? this.text(merge.top, merge.left) : "";
  }
}
