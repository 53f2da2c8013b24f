// The words most figures are declared with (defineFigures); rarer ways to get at one are written out as How has them.
import type { FigureDeclaration } from "./defineFigures.ts";
import type { How, Scope } from "./Figure.ts";

/** How many records. */
export function count(unit: string, definition: string, scope: Scope): FigureDeclaration {
  return { unit, definition, how: { kind: "count", scope } };
}

/** How many different values of a field. */
export function countDistinct(unit: string, definition: string, scope: Scope, field: string): FigureDeclaration {
  return { unit, definition, how: { kind: "countDistinct", scope, field } };
}

/** The sum of a field; blank values are left out (see How). */
export function sum(unit: string, definition: string, scope: Scope, field: string): FigureDeclaration {
  return { unit, definition, how: { kind: "sum", scope, field } };
}

/** Two figures by id, in ％; left out, the definition says just that. */
export function rate(
  numerator: string,
  denominator: string,
  definition = `${nameOf(numerator)}除以${nameOf(denominator)}。`,
): FigureDeclaration {
  return { unit: "％", definition, how: { kind: "ratio", numerator, denominator } };
}

/** One figure less another, by id. */
export function difference(unit: string, definition: string, minuend: string, subtrahend: string): FigureDeclaration {
  return { unit, definition, how: { kind: "difference", minuend, subtrahend } };
}

/** 上年同期 of a figure. */
export function yearEarlier(unit: string, of: string): FigureDeclaration {
  const definition = `上年同期的${nameOf(of)}，上年同期没有记录的不计算。`;
  return { unit, definition, how: { kind: "yearBefore", of } };
}

/** 同期增速 of a figure of months; see How for `filled`. */
export function growth(of: string, filled: boolean): FigureDeclaration {
  const definition = `${nameOf(of)}比上年同期增长的百分比，两年同期各月的月报齐全才计算。`;
  return { unit: "％", definition, how: { kind: "growth", of, filled } };
}

/** The records themselves, with these fields. */
export function items(
  definition: string,
  scope: Scope,
  fields: readonly string[],
  more: Pick<Extract<How, { kind: "items" }>, "computed" | "several" | "order"> = {},
): FigureDeclaration {
  return { unit: null, definition, how: { kind: "items", scope, fields, ...more } };
}

/** The different values of a field. */
export function distinct(
  definition: string,
  scope: Scope,
  field: string,
  order: Extract<How, { kind: "distinct" }>["order"],
): FigureDeclaration {
  return { unit: null, definition, how: { kind: "distinct", scope, field, order } };
}

/** 农村路.建设任务里程 → 建设任务里程 */
function nameOf(id: string): string {
  return id.slice(id.indexOf(".") + 1);
}
