/** A place of the sheet that says something else than the table; row and column of the sheet, from 0; null: it is not there. */
export interface OtherCell {
  readonly row: number | null;
  readonly column: number | null;
  /** The row's name, and the headers over the column; 标题, 表头 … where it is no cell of a row */
  readonly name: string;
  readonly header: string;
  readonly found: string;
  readonly wanted: string;
}

export interface OtherLine {
  readonly label: string;
  /** From 0; null: the sheet does not have it */
  readonly place: number | null;
}

/** A sheet held against one table. */
export interface SheetComparison {
  readonly cells: readonly OtherCell[];
  readonly rowsMissing: readonly OtherLine[];
  readonly rowsAdded: readonly OtherLine[];
  readonly rowsMoved: readonly OtherLine[];
  readonly columnsMissing: readonly OtherLine[];
  readonly columnsAdded: readonly OtherLine[];
  /** Cells with a formula that has no result, as programs leave them that do not compute */
  readonly formulasBlank: number;
  /** What the table says at a place of the sheet; null where it has no such place */
  wantedAt(row: number | null, column: number | null, name: string): string | null;
}
