import type { Figure } from "../../db/figures/index.ts";
import type { Ledger, NamedField } from "../../db/ledgers/index.ts";

/** What tags stand in: a cell of an own workbook, or a paragraph of the summary. */
export type Carrier = "cell" | "paragraph";

/** Where a figure is asked: everywhere, in the township of the repeated row, or in one that is named. */
export type Place =
  | { readonly kind: "everywhere" }
  | { readonly kind: "row" }
  | { readonly kind: "township"; readonly name: string };

/** What is written behind @ of a figure. */
export interface At {
  readonly place: Place;
  readonly yearBefore: boolean;
}

/** What a tag speaks of. */
export type Reference =
  | { readonly kind: "figure"; readonly figure: Figure; readonly at: At }
  /** A field of the item or record that a loop is at */
  | { readonly kind: "field"; readonly list: Figure; readonly field: string }
  /** The sum of a field over the records of a repeated row */
  | { readonly kind: "total"; readonly figure: Figure; readonly field: string }
  /** 单位名称, 年度, 期 … */
  | { readonly kind: "word"; readonly name: string }
  /** Where in a loop we are */
  | { readonly kind: "place"; readonly name: "序号" | "分隔" | "顿号" | "乡镇" };

/** Any of these, each of which wants all of its own. */
export type Alternatives<T> = readonly (readonly T[])[];

export type Operator = "=" | "≠" | ">" | "<" | ">=" | "<=";

export type Comparison =
  | { readonly kind: "has" | "lacks" | "missing"; readonly of: Reference | Items }
  | { readonly kind: "last" | "first" }
  | {
      readonly kind: "compare";
      readonly left: Reference | Items;
      readonly operator: Operator;
      readonly right: { readonly kind: "literal"; readonly text: string } | Reference;
    };

export type Condition = Alternatives<Comparison>;

export interface Order {
  readonly field: string;
  readonly descending: boolean;
}

/** Items of a list figure, all or those for which a condition holds, as they come or in an order, or only so many of them. */
export interface Items {
  readonly kind: "items";
  readonly list: Figure;
  readonly at: At;
  readonly where: Condition | null;
  readonly order: Order | null;
  /** The first so many; null: all */
  readonly most: number | null;
}

/** A field of a ledger against what is written behind the sign: 状态=在建、未开工, 完工日期=空. */
export interface RecordTest {
  readonly field: NamedField;
  readonly operator: Operator;
  readonly value: string;
}

/** What a row is repeated for: every township, or the records of a ledger. */
export type Row =
  | { readonly kind: "townships" }
  | {
      readonly kind: "records";
      readonly ledger: Ledger;
      /** Whatever their period */
      readonly all: boolean;
      readonly where: Alternatives<RecordTest>;
      readonly order: Order | null;
      /** The records, as a list figure with every field that a tag may ask for */
      readonly list: Figure;
    };

/** A filter with what was given to it: |等3个 is { name: "等", argument: "3个" }. */
export interface FilterUse {
  readonly name: string;
  readonly argument: string;
}

export interface ValueTag {
  readonly kind: "value";
  readonly of: Reference | Items;
  readonly filters: readonly FilterUse[];
}

/** One tag of a paragraph. */
export type Tag =
  | ValueTag
  | { readonly kind: "loop"; readonly over: Items; readonly inverted: boolean }
  | { readonly kind: "section"; readonly condition: Condition; readonly inverted: boolean }
  | { readonly kind: "close"; readonly name: string };

/** What is wrong with a tag, in one sentence for the bureau. */
export class TagProblem extends Error {}
