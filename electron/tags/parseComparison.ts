import type { Operator } from "./Tag.ts";

const OPERATORS: Readonly<Record<string, Operator>> = {
  "=": "=",
  "≠": "≠",
  "!=": "≠",
  "<>": "≠",
  ">": ">",
  "<": "<",
  ">=": ">=",
  "≥": ">=",
  "<=": "<=",
  "≤": "<=",
};

/** A comparison in its three parts: 状态=在建, 计划里程>=3. Null where no sign of comparison stands behind something. */
export function parseComparison(
  words: string,
): { readonly left: string; readonly operator: Operator; readonly right: string } | null {
  const [, left, sign = "", right = ""] = /^([^=<>≠≥≤!]+)(>=|<=|!=|<>|[=<>≠≥≤])(.*)$/s.exec(words) ?? [];
  const operator = OPERATORS[sign];
  return left === undefined || operator === undefined ? null : { left: left.trim(), operator, right: right.trim() };
}

/** Whether words compare something. */
export function compares(words: string): boolean {
  return /[=<>≠≥≤]/.test(words);
}
