import type { Figure } from "./Figure.ts";
import { namedFigure } from "./namedFigure.ts";
import { yearBefore } from "./yearBefore.ts";

/** A figure that another one is made of, and up to which month. */
export interface Input {
  readonly figure: Figure;
  readonly asOf: string;
}

/** The figures that a rate, difference, total, growth or 上年同期 is made of, the first one first; none for all others. */
export function inputsOf({ how }: Figure, asOf: string): readonly Input[] {
  switch (how.kind) {
    case "ratio":
    case "quotient":
      return [how.numerator, how.denominator].map((id) => ({ figure: namedFigure(id), asOf }));
    case "difference":
      return [how.minuend, how.subtrahend].map((id) => ({ figure: namedFigure(id), asOf }));
    case "total":
      return how.of.map((id) => ({ figure: namedFigure(id), asOf }));
    case "yearBefore":
      return [{ figure: namedFigure(how.of), asOf: yearBefore(asOf) }];
    case "growth":
      return [asOf, yearBefore(asOf)].map((month) => ({ figure: namedFigure(how.of), asOf: month }));
    default:
      return [];
  }
}
