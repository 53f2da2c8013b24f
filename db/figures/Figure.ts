import type { AreaId } from "../ledgers/defineLedger.ts";

/**
 * Some records of one ledger. `where` is an SQL condition over the ledger's field names as they stand in the dictionary
 * (progress fields as of the month; see scopeSql) and the parameters :year :from :to :asOf :firstMonth (see periodParameters).
 */
export interface Scope {
  readonly ledger: string;
  readonly where: string;
}

/** How a figure is got. Value, number of records, the records behind it and the township breakdown all follow from this. */
export type How =
  | { readonly kind: "count"; readonly scope: Scope }
  /** Blank values are left out; records without a single filled value have no sum (null), no records at all sum to 0. */
  | { readonly kind: "sum"; readonly scope: Scope; readonly field: string }
  | { readonly kind: "countDistinct"; readonly scope: Scope; readonly field: string }
  /** One item per record, in the official township order, then as entered */
  | { readonly kind: "items"; readonly scope: Scope; readonly fields: readonly string[] }
  /** One item per value; `official`: townships in their order; `use`: by how many records have it, then as first met */
  | { readonly kind: "distinct"; readonly scope: Scope; readonly field: string; readonly order: "official" | "use" }
  /** In ％, of two figures by id; null where either is null or the denominator is 0 */
  | { readonly kind: "ratio"; readonly numerator: string; readonly denominator: string };

/** 指标: one number (or list) with its one definition. Declared with defineFigures. */
export interface Figure {
  /** 农村路.建设任务里程 */
  readonly id: string;
  /** 建设任务里程 */
  readonly name: string;
  readonly area: AreaId;
  /** null for lists */
  readonly unit: string | null;
  /** One sentence in the bureau's words, for 解释此数 */
  readonly definition: string;
  readonly how: How;
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
  /** How many records it rests on */
  readonly records: number;
}
