/** Something in a template that cannot be used, where it stands, and why. Both places null: the whole file. */
export interface TemplateProblem {
  readonly sheet: string | null;
  /** B7 */
  readonly cell: string | null;
  /** The tag or words it is about, as they stand in the cell; "" where there are none */
  readonly words: string;
  readonly message: string;
}

/** A tag where it stands in the template, without its braces. */
export interface ScannedTag {
  /** Place of the sheet in the workbook, from 0 */
  readonly sheet: number;
  readonly cell: string;
  readonly row: number;
  readonly tag: string;
}

/** Everything in a template that is to be filled. Plain data: it comes from the worker. */
export interface ScannedTemplate {
  /** The sheets' names, in order */
  readonly sheets: readonly string[];
  /** All tags but those that repeat a row */
  readonly tags: readonly ScannedTag[];
  /** The {行:…} tags, at most one in a row */
  readonly loops: readonly ScannedTag[];
  readonly problems: readonly TemplateProblem[];
}

/** What stands in a tag's place. */
export interface TagValue {
  readonly text: string;
  /** Exact, for a cell that is only the tag; null for words */
  readonly number: string | null;
  /** ％ values become fractions in cells with a percent format */
  readonly percent: boolean;
  /** YYYY-MM-DD, for a cell that is only the tag and has a date format */
  readonly date: string | null;
}

/** tag → what stands in its place */
export type TagValues = ReadonlyMap<string, TagValue>;

/** What one sheet is filled with. */
export interface SheetValues {
  /** cell → tags, outside of repeated rows */
  readonly cells: ReadonlyMap<string, TagValues>;
  /** row of the template → one entry a repetition */
  readonly loops: ReadonlyMap<number, readonly TagValues[]>;
}
