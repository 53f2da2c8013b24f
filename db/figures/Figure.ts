import type { AreaId } from "../ledgers/index.ts";

/**
 * Some records of one ledger: those for which `within` and `where` hold. Both are SQL over the ledger's field names as they
 * stand in the dictionary (progress fields as of the month; see scopeSql), the parameters :year :from :to :asOf :firstMonth
 * (see periodParameters) and working_days(from, to) (see figureStatement).
 */
export interface Scope {
  readonly ledger: string;
  /** The year or period the records are of, by which a pass over the ledger leaves all others out. Made by scopes.ts. */
  readonly within?: string;
  readonly where: string;
  /**
   * Of a ledger of months: all of the year up to the as-of month, or that month alone. What has not come in of them is said of the
   * figure, and where none has, nothing can be said (reportedMonths).
   */
  readonly months?: "upTo" | "alone";
}

/** How a figure is got. Value, number of records, the records behind it and the township breakdown all follow from this. */
export type How =
  /**
   * `given`: without any record there, nothing can be said (null); `of`: the works of which those in a state are counted, which
   * nobody can tell either while none of them is reported and some should be
   */
  | { readonly kind: "count"; readonly scope: Scope; readonly given?: Scope; readonly of?: Scope }
  /**
   * Blank values are left out; records without a single filled value have no sum (null); no records at all sum to 0, or, where
   * `given`, to nothing that can be said (null)
   */
  | { readonly kind: "sum"; readonly scope: Scope; readonly field: string; readonly given?: boolean }
  /** The sum of something worked out from several fields: an integer, of which `perUnit` make one of the figure's unit */
  | {
      readonly kind: "sumOf";
      readonly scope: Scope;
      readonly fields: readonly string[];
      readonly sql: string;
      readonly perUnit: number;
    }
  /** The one record's number, got as for sumOf; null unless there is exactly one */
  | {
      readonly kind: "single";
      readonly scope: Scope;
      readonly fields: readonly string[];
      readonly sql: string;
      readonly perUnit: number;
    }
  | { readonly kind: "countDistinct"; readonly scope: Scope; readonly field: string }
  /**
   * One item per record, in the official township order, then as entered, or in `order` (SQL). `computed`: further columns;
   * `several`: those of them that are names joined by 、
   */
  | {
      readonly kind: "items";
      readonly scope: Scope;
      readonly fields: readonly string[];
      readonly computed?: Readonly<Record<string, string>>;
      readonly several?: readonly string[];
      readonly order?: string;
    }
  /** One item per value; `official`: townships in their order; `use`: by how many records have it, then as `first` met */
  | {
      readonly kind: "distinct";
      readonly scope: Scope;
      readonly field: string;
      readonly order: "official" | "use" | "first";
    }
  /** One item per project that `project` names by name or code, with the sum of `field` as `amount`, largest first, none of 0 */
  | {
      readonly kind: "byProject";
      readonly scope: Scope;
      readonly project: string;
      readonly field: string;
      readonly amount: string;
    }
  /** In ％, of two figures by id; null where either is null or the denominator is 0 */
  | { readonly kind: "ratio"; readonly numerator: string; readonly denominator: string }
  /** The plain quotient of two figures by id (an average); null where either is null or the denominator is 0 */
  | { readonly kind: "quotient"; readonly numerator: string; readonly denominator: string }
  /** Of two figures by id; null where either is null */
  | { readonly kind: "difference"; readonly minuend: string; readonly subtrahend: string }
  /**
   * Several figures together, by id (an opening balance and what came after it). What one of them cannot tell counts as nothing
   * beside what others have. Null where one of `unless` has a record: the whole cannot be told without it; and, where `given`,
   * without any record there
   */
  | {
      readonly kind: "total";
      readonly of: readonly string[];
      readonly unless: readonly Scope[];
      readonly given?: boolean;
    }
  /** A figure up to the same month of the year before (上年同期) */
  | { readonly kind: "yearBefore"; readonly of: string }
  /**
   * In ％, of a figure of months against the same period of the year before; null without a base there, unless every month of both
   * periods came in (reportedMonths) and, where `filled`, unless none of their records leaves the amount blank
   */
  | { readonly kind: "growth"; readonly of: string; readonly filled: boolean };

/** Something a reader must know about a value: said where `text` has a word for so many records of the scope. */
export interface Remark {
  readonly scope: Scope;
  readonly text: (records: number, asOf: string) => string | null;
}

/** 指标: one number (or list) with its one definition. Declared with defineFigures. */
export interface Figure {
  /** 农村路.建设任务里程 */
  readonly id: string;
  /** 建设任务里程 */
  readonly name: string;
  readonly area: AreaId;
  /** null for lists without amounts */
  readonly unit: string | null;
  /** One sentence in the bureau's words, for 解释此数 */
  readonly definition: string;
  readonly how: How;
  readonly remarks?: readonly Remark[];
}

/** One row of a list figure: fields as in the dictionary, values as exact text (null = blank). */
export type FigureItem = Readonly<Record<string, string | null>>;

/** What a figure amounts to. */
export interface FigureResult {
  /** Exact decimal in the figure's unit; null where it cannot be computed, and for lists */
  readonly value: string | null;
  /** As shown in running text, without the unit; "—" for null */
  readonly text: string;
  readonly items: readonly FigureItem[] | null;
  /** The ids of the records that the items are; only where they are records */
  readonly itemRecords?: readonly string[];
  /** How many records it rests on */
  readonly records: number;
  /** What a reader must know about the value (an unknown holiday calendar, missing months); null = nothing */
  readonly note: string | null;
}
