import type { Figure } from "../../../db/figures/index.ts";

/** What a tag speaks of. */
export type Reference =
  | { readonly kind: "figure"; readonly figure: Figure }
  /** A field of the item that a loop is at */
  | { readonly kind: "field"; readonly list: Figure; readonly field: string }
  /** 单位名称, 年度, 期 … */
  | { readonly kind: "setting"; readonly name: string }
  /** Where in a loop we are */
  | { readonly kind: "place"; readonly name: "序号" | "分隔" | "顿号" };

export type Comparison =
  | { readonly kind: "has" | "lacks" | "missing"; readonly of: Reference | Items }
  | { readonly kind: "last" | "first" }
  | {
      readonly kind: "compare";
      readonly left: Reference | Items;
      readonly operator: "=" | "≠" | ">" | "<" | ">=" | "<=";
      readonly right: { readonly kind: "literal"; readonly text: string } | Reference;
    };

/** Any of these, each of which wants all of its own. */
export type Condition = readonly (readonly Comparison[])[];

/** Items of a list figure, all or those for which a condition holds. */
export interface Items {
  readonly kind: "items";
  readonly list: Figure;
  readonly where: Condition | null;
}

/** A filter with what was given to it: |等3个 is { name: "等", argument: "3个" }. */
export interface FilterUse {
  readonly name: string;
  readonly argument: string;
}

/** One tag of a template. */
export type Tag =
  | { readonly kind: "value"; readonly of: Reference | Items; readonly filters: readonly FilterUse[] }
  | { readonly kind: "loop"; readonly over: Items; readonly inverted: boolean }
  | { readonly kind: "section"; readonly condition: Condition; readonly inverted: boolean }
  | { readonly kind: "close"; readonly name: string };

/** What is wrong with a tag, in one sentence for the bureau. */
export class TagProblem extends Error {}
