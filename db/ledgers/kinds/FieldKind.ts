/**
 * db/ledgers/kinds — the kinds of field, a family a file; fieldKinds.ts makes one list of them. The rule: all that is
 * peculiar to a kind (stored, read from a cell, shown, edited, exported) is a trait here; no list of kinds stands elsewhere.
 */
import type { Parsed } from "../../exact/index.ts";
import type { FieldBase } from "../FieldBase.ts";

/** The control of a form that a kind is edited with; lists of options and several townships have their own. */
export type ControlName = "line" | "paragraph" | "day" | "yearMonth" | "number" | "yesNo" | "place" | "suggestions";

/**
 * How a column of a sheet is judged and its cells are read: words (bare numbers are none), numbers in a unit, rates (％ or
 * fractions), days and months (also as spreadsheets count them), places (townships in force), or plainly by `parse`.
 */
export type CellReading = "words" | "number" | "rate" | "day" | "yearMonth" | "place" | "plain";

/** The check a spreadsheet makes on a cell while it is filled in; bounds in the field's unit, `most` null for none. */
export interface CellCheck {
  readonly type: "whole" | "decimal";
  readonly least: number;
  readonly most: number | null;
  readonly error: string;
}

/** How one kind of field is stored, read, exported and shown: whatever the program asks of a kind is a trait here. */
export interface FieldKind<Column extends "TEXT" | "INTEGER" = "TEXT" | "INTEGER"> {
  readonly column: Column;
  readonly align: "left" | "right" | "center";
  /** A number in a sheet; all else is text there, so that no program makes a date of 2021-05 or drops a zero */
  readonly numeric: boolean;
  /** Says how much of something there is or is done */
  readonly measured: boolean;
  /** Its sum means something (a field may say otherwise: isSummed) */
  readonly additive: boolean;
  /** A day or a month: earlier and later, not less and more */
  readonly dated: boolean;
  /** Belongs to one record: one merged over several rows of a sheet is of none of them */
  readonly undivided: boolean;
  /** What its units measure, as db/exact/units has it; null where a unit is only a word */
  readonly unitFamily: "money" | "length" | "area" | "percent" | null;
  /** Its unit may stand in a sheet's caption instead of the header (单位：万元) */
  readonly captionUnit: boolean;
  readonly reading: CellReading;
  /** A name or a number that a cell breaks over lines is one all the same */
  readonly oneLine: boolean;
  /** Running text: a day or a number in it is what the cell shows, and nothing to be refused */
  readonly prose: boolean;
  /** Names a record of another ledger, from which this one is found: the store has an index of it */
  readonly joined: boolean;
  /** Found by pinyin too */
  readonly sounded: boolean;
  /** 保存并新增 begins the next record with it */
  readonly kept: boolean;
  readonly control: ControlName;
  /** Stands in an empty input */
  readonly hint?: string;
  /** The only words it has, with the values behind them */
  readonly choices?: Readonly<Record<string, number>>;
  /** Width of its column in a sheet, in half-width characters; null for the usual one */
  readonly sheetWidth: number | null;
  /** Least width of its column in a list, in pixels */
  readonly listWidth: number;
  /** Decimals that a list's column shows at least, so that its points stand under each other */
  readonly listDecimals: number;
  /** Smallest units in one of the field's unit, a power of ten: 万元 → 1,000,000 分; 1 where there is nothing to divide */
  perUnit(field: FieldBase): number;
  /** Text from a cell or an input → what is stored. `unit`: the unit the text is in, where it is not the field's own. */
  parse(text: string, field: FieldBase, unit?: string): Parsed<string | number>;
  /** Why a value cannot be one of this kind in the store, or null; that it is a safe integer or a text is known. */
  wrong(value: string | number, field: FieldBase): string | null;
  /** The exact value in the field's unit, as JSON and exports carry it: "3.945", "2021-05-09", "是" */
  exact(value: string | number, field: FieldBase): string;
  /** The value for people; numbers grouped by thousands */
  show(value: string | number, field: FieldBase): string;
  /** How it is to be filled in, in one line */
  rule(field: FieldBase): string;
  /** What a spreadsheet can check of it; null where the import understands more than a spreadsheet would */
  check(field: FieldBase): CellCheck | null;
}

/** What most kinds are: nothing special. A kind says what is different. */
export const usualKind = {
  numeric: false,
  measured: false,
  additive: false,
  dated: false,
  undivided: false,
  unitFamily: null,
  captionUnit: false,
  reading: "plain",
  oneLine: false,
  prose: false,
  joined: false,
  sounded: false,
  kept: false,
  control: "line",
  sheetWidth: null,
  listWidth: 84,
  listDecimals: 0,
  perUnit: () => 1,
  wrong: () => null,
  exact: String,
  show: String,
  check: () => null,
} as const satisfies Partial<FieldKind>;
