import type { Within } from "../../../db/figures/index.ts";

/** What is to stand in a cell, before anything is evaluated or rounded. Columns and rows count from 0 in the table. */
export type PlannedCell =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "figure";
      readonly figure: string;
      /** Left out: the table's month */
      readonly asOf?: string;
      readonly within?: Within | null;
      /** Rows of this column, or of `column`, that add up to it */
      readonly sum?: { readonly rows: readonly number[]; readonly column?: number };
      /** Columns of this row that add up to it */
      readonly across?: readonly number[];
      /** Nothing can be said without any record: a month whose report has not come in */
      readonly needsRecords?: boolean;
      /** The unit to show it in; left out: the column's, or, in columns of mixed units, the figure's own */
      readonly unit?: string;
    }
  /** A record's own number, exact, in its column's unit (or `unit`) */
  | { readonly kind: "value"; readonly value: string | null; readonly unit?: string }
  /** Worked out from two cells of the row; ratio and growth in ％ */
  | {
      readonly kind: "derived";
      readonly how: "ratio" | "difference" | "growth";
      readonly columns: readonly [number, number];
      readonly unit?: string;
    };

export interface PlannedRow {
  readonly kind: "total" | "subtotal" | "detail";
  readonly record: { readonly ledger: string; readonly id: string } | null;
  /** The label first */
  readonly cells: readonly PlannedCell[];
  /** Rows directly under it: their rounded cells are to add up to this row's */
  readonly parts?: readonly number[];
}
