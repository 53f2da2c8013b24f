import type { Figure, Scope } from "./Figure.ts";
import { figureOf } from "./registry.ts";

/** The figure a declaration names; a name without a figure is a mistake in the program. */
export function namedFigure(id: string): Figure {
  const figure = figureOf(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
}

/** The records a figure rests on: one scope per ledger, those of a ratio being the records behind either of its figures. */
export function scopesBehind(figure: Figure): readonly Scope[] {
  if (figure.how.kind !== "ratio") return [figure.how.scope];
  const byLedger = new Map<string, Set<string>>();
  for (const id of [figure.how.numerator, figure.how.denominator]) {
    for (const { ledger, where } of scopesBehind(namedFigure(id))) {
      byLedger.set(ledger, (byLedger.get(ledger) ?? new Set()).add(where));
    }
  }
  return [...byLedger].map(([ledger, wheres]) => ({
    ledger,
    where: wheres.size === 1 ? [...wheres].join("") : [...wheres].map((where) => `(${where})`).join(" OR "),
  }));
}
