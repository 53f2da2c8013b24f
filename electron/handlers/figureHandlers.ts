import { shownFigure } from "../../db/figures/areaProgress.ts";
import {
  figures as allFigures,
  canBreakDown,
  evaluateFigures,
  explainFigure,
  figureOf,
} from "../../db/figures/index.ts";
import { CallError } from "../contract/CallError.ts";
import type { figures } from "../contract/figures.ts";
import type { HandlersOf } from "../router/Handlers.ts";

/** figures.*: every figure, and one of them explained. */
export function figureHandlers(): HandlersOf<keyof typeof figures> {
  return {
    "figures.list"({ asOf }, store) {
      const results = evaluateFigures(store.database, allFigures, asOf);
      return {
        figures: allFigures.map((figure) => ({
          ...shownFigure(figure, results.get(figure.id)),
          area: figure.area,
          definition: figure.definition,
          records: results.get(figure.id)?.records ?? 0,
        })),
      };
    },

    "figures.explain"({ figure, asOf, ...of }, store) {
      const known = figureOf(figure);
      if (!known) throw new CallError("figure-unknown", { detail: { figure } });
      if (of.within && !canBreakDown(known, of.within.by)) throw new CallError("bad-request");
      return explainFigure(store.database, figure, asOf, of);
    },
  };
}
