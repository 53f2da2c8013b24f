/** A stretch of a line that a bookmark of ours names. */
export interface NamedStretch {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A paragraph of a text, or a row of a table in it (its cells with tabs between them). */
export interface DocumentLine {
  readonly text: string;
  readonly stretches: readonly NamedStretch[];
  /** What its table is called (第1表, or an annex's title) and its row, from 1; null for a paragraph */
  readonly row: { readonly table: string; readonly row: number } | null;
}
