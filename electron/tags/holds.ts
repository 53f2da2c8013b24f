import { compareExact, parseDecimal } from "../../db/exact/index.ts";
import type { Facts, ItemScope } from "./Facts.ts";
import { inOrder } from "./inOrder.ts";
import { shapeOf } from "./shapeOf.ts";
import type { At, Comparison, Condition, Items, Reference } from "./Tag.ts";

/** Whether a condition holds. Of what is not known only 缺 and 有 hold: 有 keeps a sentence standing, so that its gap is seen. */
export function holds(condition: Condition, facts: Facts, scope: ItemScope | null): boolean {
  return condition.some((all) => all.every((comparison) => compares(comparison, facts, scope)));
}

/** The items of a list for which its condition holds, in its order, as many as are wanted of them. */
export function itemsOf({ list, at, where, order, most }: Items, facts: Facts): ItemScope[] {
  const { items, itemRecords } = factsAt(at, facts).result(list);
  const scopes = (items ?? []).map(
    (item, index): ItemScope => ({ list, item, record: itemRecords?.[index] ?? null, index, count: 0 }),
  );
  const kept = where ? scopes.filter((scope) => holds(where, facts, { ...scope, count: scopes.length })) : scopes;
  const named = inOrder(kept, list, order, ({ item }) => item).slice(0, most ?? kept.length);
  return named.map((scope, index) => ({ ...scope, index, count: named.length }));
}

function compares(comparison: Comparison, facts: Facts, scope: ItemScope | null): boolean {
  switch (comparison.kind) {
    case "last":
      return scope !== null && scope.index === scope.count - 1;
    case "first":
      return scope !== null && scope.index === 0;
    case "has":
      return isGap(comparison.of, facts) || isSome(comparison.of, facts, scope);
    case "lacks":
      return !isLacking(comparison.of, facts) && !isSome(comparison.of, facts, scope);
    case "missing":
      return isLacking(comparison.of, facts);
    case "compare": {
      const left = textOf(comparison.left, facts, scope);
      const right =
        comparison.right.kind === "literal" ? comparison.right.text : textOf(comparison.right, facts, scope);
      if (comparison.operator === "≠" && left === null) return !isLacking(comparison.left, facts);
      if (left === null || right === null) return false;
      const order = compareTexts(left, right);
      switch (comparison.operator) {
        case "=":
          return order === 0;
        case "≠":
          return order !== 0;
        case ">":
          return order > 0;
        case "<":
          return order < 0;
        case ">=":
          return order >= 0;
        case "<=":
          return order <= 0;
      }
    }
  }
}

/** A part of a list (其中) that nobody has reported leaves no gap of its own: the list does. */
function isGap(of: Reference | Items, facts: Facts): boolean {
  return !(of.kind === "items" && of.where) && isLacking(of, facts);
}

function isLacking(of: Reference | Items, facts: Facts): boolean {
  if (of.kind === "items") return factsAt(of.at, facts).lacking(of.list);
  return of.kind === "figure" && factsAt(of.at, facts).lacking(of.figure);
}

function isSome(of: Reference | Items, facts: Facts, scope: ItemScope | null): boolean {
  if (of.kind === "items") return itemsOf(of, facts).length > 0;
  const text = textOf(of, facts, scope);
  return text !== null && text !== "" && !(shapeOf(of) === "number" && Number(text) === 0);
}

/** What is compared: exact numbers and dates as text, a list's number of items; null where nothing is known. */
function textOf(of: Reference | Items, facts: Facts, scope: ItemScope | null): string | null {
  switch (of.kind) {
    case "items":
      return isLacking(of, facts) ? null : String(itemsOf(of, facts).length);
    case "figure":
      return isLacking(of, facts) ? null : factsAt(of.at, facts).result(of.figure).value;
    case "field":
      return scope?.list === of.list ? (scope.item[of.field] ?? null) : null;
    case "word":
      return facts.word(of.name);
    case "total":
      return null;
    case "place":
      return scope ? String(scope.index + 1) : null;
  }
}

/** Numbers by their value, everything else as text; dates sort as text. */
function compareTexts(left: string, right: string): number {
  const [first, second] = [parseDecimal(left), parseDecimal(right)];
  if (first.kind === "value" && second.kind === "value") return compareExact(first.value, second.value);
  const [a, b] = [left.normalize("NFKC"), right.normalize("NFKC")];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The facts of the period that a figure is asked for. */
export function factsAt({ yearBefore }: At, facts: Facts): Facts {
  return yearBefore ? facts.before() : facts;
}
