import type { Scope } from "./Figure.ts";

/** A scope's whole condition, in brackets. */
export function conditionOf({ within, where }: Scope): string {
  return within === undefined ? `(${where})` : `(${within} AND (${where}))`;
}
