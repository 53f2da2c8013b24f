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

/** The records themselves, with these fields. */
export function items(
  definition: string,
  scope: Scope,
  fields: readonly string[],
  more: Pick<Extract<How, { kind: "items" }>, "computed" | "order"> = {},
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
