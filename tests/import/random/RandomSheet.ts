import type { SheetCell } from "../../support/gridOf.ts";

/** One cell as it is drawn: how it is stored, what the screen shows, and what that is. */
export interface DrawnCell {
  readonly cell: SheetCell;
  /** What a page or a CSV has of it */
  readonly text: string;
  /** The exact value in the field's own unit; null: nobody could say (it must be refused or warned); undefined: nothing is shown */
  readonly exact: string | null | undefined;
}

/** A column of records: of a field, or of none (an unknown header). */
export interface DrawnColumn {
  readonly field: string | null;
  /** From the top down; the last is its own */
  readonly path: readonly string[];
}

export const BLANK: DrawnCell = { cell: null, text: "", exact: undefined };

export function word(text: string): DrawnCell {
  return { cell: text, text, exact: undefined };
}

/** What a record is: the places of its cells by the field that they were drawn for. */
export interface DrawnRecord {
  /** 0-based row in which it begins */
  readonly row: number;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly field: string | null;
    readonly drawn: DrawnCell;
  }[];
}

export interface RandomSheet {
  readonly ledger: string;
  readonly fileName: string;
  readonly layout: "usual" | "fieldsDown" | "cards" | "sideBySide" | "monthsAcross";
  readonly lines: readonly (readonly DrawnCell[])[];
  readonly merges: readonly string[];
  /** 1-based */
  readonly hiddenRows: readonly number[];
  readonly records: readonly DrawnRecord[];
  /** 0-based rows that are totals, and none that is a record */
  readonly totals: ReadonlySet<number>;
  /** What was done to it, for messages */
  readonly faults: readonly string[];
  /** What the title and the file say, for values that no column has */
  readonly context: Readonly<Record<string, string>>;
}
