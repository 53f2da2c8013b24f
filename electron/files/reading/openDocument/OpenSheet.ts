import { FileRefused } from "../../FileRefused.ts";
import type { MergedArea } from "../../grid/workbookGrid.ts";
import { localAttribute } from "../../xml/localAttribute.ts";
import type { XmlElement } from "../../xml/XmlNode.ts";
import type { GridBuilder } from "../gridBuilder.ts";
import { limits } from "../limits.ts";
import type { OpenDocumentStyles } from "./OpenDocumentStyles.ts";
import { type OpenCell, openCell } from "./openCell.ts";

/** More than any sheet has of rows or columns; longer numbers say no more. */
const ENDLESS = 999_999_999;

/** Columns or rows: first and last. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface PlacedCell extends Span {
  /** Null for one that only covers others */
  readonly cell: OpenCell | null;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/**
 * One table:table as it is walked over. Rows and cells say how often they are repeated, up to a million times: nothing is repeated
 * that holds no value, and what holds one counts against the limits of cells.
 */
export class OpenSheet {
  readonly name: string;
  readonly style: string | undefined;
  readonly #builder: GridBuilder;
  readonly #styles: OpenDocumentStyles;
  readonly #merges: MergedArea[] = [];
  readonly #hiddenRows: Span[] = [];
  readonly #hiddenColumns: Span[] = [];
  readonly #columnStyles: (string | undefined)[] = [];
  #nextColumn = 0;
  #nextRow = 0;
  #lastRow = -1;
  #cells: PlacedCell[] = [];
  #cellColumn = 0;
  #rowStyle: string | undefined;
  #isRowOpen = false;

  constructor(element: XmlElement, builder: GridBuilder, styles: OpenDocumentStyles) {
    this.name = localAttribute(element, "name") ?? "";
    this.style = localAttribute(element, "style-name");
    this.#builder = builder;
    this.#styles = styles;
  }

  /** A table:table-column. */
  addColumns(element: XmlElement, isHiddenGroup: boolean): void {
    const count = repeated(element, "number-columns-repeated");
    const isHidden =
      isHiddenGroup ||
      isCollapsed(element) ||
      this.#styles.hides("table-column", localAttribute(element, "style-name"));
    const style = localAttribute(element, "default-cell-style-name");
    const from = this.#nextColumn;
    this.#nextColumn += count;
    if (isHidden) this.#hiddenColumns.push({ from, to: from + count - 1 });
    for (let column = from; column < Math.min(from + count, limits.columns); column += 1)
      this.#columnStyles[column] = style;
  }

  /** A table:table-row begins. @throws FileRefused "file-damaged" inside of another one */
  openRow(element: XmlElement): void {
    if (this.#isRowOpen) throw new FileRefused("file-damaged", { reason: "表格的层级有误" });
    this.#isRowOpen = true;
    this.#cells = [];
    this.#cellColumn = 0;
    this.#rowStyle = localAttribute(element, "default-cell-style-name");
  }

  /** A table:table-cell, or a covered one. @throws FileRefused "file-damaged" outside of a row */
  addCell(element: XmlElement): void {
    if (!this.#isRowOpen) throw new FileRefused("file-damaged", { reason: "表格的层级有误" });
    const count = repeated(element, "number-columns-repeated");
    const from = this.#cellColumn;
    this.#cellColumn += count;
    const columnSpan = repeated(element, "number-columns-spanned");
    const rowSpan = repeated(element, "number-rows-spanned");
    if (element.children.length === 0 && element.attributes.every(([name]) => !/:(?:value-type|formula)$/.test(name))) {
      if (columnSpan > 1 || rowSpan > 1) this.#cells.push({ from, to: from, cell: null, columnSpan, rowSpan });
      return;
    }
    const style = localAttribute(element, "style-name") ?? this.#rowStyle ?? this.#columnStyles[from];
    const cell = openCell(element, this.#styles.formatOf(style));
    if (cell || columnSpan > 1 || rowSpan > 1)
      this.#cells.push({ from, to: from + count - 1, cell, columnSpan, rowSpan });
  }

  /** The row ends: its cells stand in each of the rows that it stands for. */
  closeRow(element: XmlElement, isHiddenGroup: boolean): void {
    this.#isRowOpen = false;
    const count = repeated(element, "number-rows-repeated");
    const from = this.#nextRow;
    this.#nextRow += count;
    if (isHiddenGroup || isCollapsed(element) || this.#styles.hides("table-row", localAttribute(element, "style-name")))
      this.#hiddenRows.push({ from, to: from + count - 1 });
    if (this.#cells.length === 0) return;
    for (let row = from; row < from + count; row += 1) this.#placeCells(row);
  }

  /** The sheet ends. */
  finish(isHidden: boolean, pageTexts: readonly string[]): void {
    this.#builder.finishSheet({
      name: this.name,
      hidden: isHidden,
      merges: this.#merges,
      hiddenRows: numbersIn(this.#hiddenRows, this.#lastRow),
      hiddenColumns: numbersIn(this.#hiddenColumns, limits.columns - 1),
      pageTexts,
    });
  }

  #placeCells(row: number): void {
    for (const { from, to, cell, columnSpan, rowSpan } of this.#cells) {
      if (columnSpan > 1 || rowSpan > 1)
        this.#merge({ top: row, left: from, bottom: row + rowSpan - 1, right: from + columnSpan - 1 });
      const before = this.#builder.cellCount;
      if (cell) for (let column = from; column <= to; column += 1) cell(this.#builder, row, column);
      if (this.#builder.cellCount > before) this.#lastRow = row;
    }
  }

  #merge(area: MergedArea): void {
    if (this.#merges.push(area) > limits.mergesPerSheet)
      throw new FileRefused("file-too-complex", { reason: `合并区域超过 ${limits.mergesPerSheet} 个` });
  }
}

/** How often, or over how many: at least once. @throws FileRefused for what is no number */
function repeated(element: XmlElement, name: string): number {
  const written = localAttribute(element, name);
  if (written === undefined) return 1;
  if (!/^\s*\+?\d+\s*$/.test(written)) throw new FileRefused("file-damaged", { reason: "重复的次数不是数字" });
  return Math.min(Math.max(Number(written), 1), ENDLESS);
}

function isCollapsed(element: XmlElement): boolean {
  return /^(?:collapse|filter)$/.test(localAttribute(element, "visibility") ?? "");
}

function numbersIn(spans: readonly Span[], last: number): number[] {
  return spans.flatMap(({ from, to }) =>
    Array.from({ length: Math.max(Math.min(to, last) - from + 1, 0) }, (_, index) => from + index),
  );
}
