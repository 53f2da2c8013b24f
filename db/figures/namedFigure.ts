import type { Figure } from "./Figure.ts";
import { figureOf } from "./registry.ts";

/** The figure a declaration names; a name without a figure is a mistake in the program. */
export function namedFigure(id: string): Figure {
  const figure = figureOf(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
}
