import { evaluateFigures, type FigureResult, figureGroups, namedFigure } from "../../db/figures/index.ts";
import type { Store } from "../../db/store/index.ts";

type Results = ReadonlyMap<string, FigureResult>;

/** What a dimension's groups have. */
export interface GroupResults {
  /** Groups that have records, see evaluateFiguresBy */
  readonly names: readonly string[];
  readonly resultsIn: (group: string) => Results;
}

/** The figures of one table, every combination of them, month and dimension evaluated once. */
export class CellFigures {
  readonly #database: Store["database"];
  readonly #whole = new Map<string, Results>();
  readonly #apart = new Map<string, GroupResults>();

  constructor(database: Store["database"]) {
    this.#database = database;
  }

  /** Everywhere, up to a month. */
  whole(ids: readonly string[], asOf: string): Results {
    return kept(this.#whole, key(ids, asOf), () => evaluateFigures(this.#database, ids.map(namedFigure), asOf));
  }

  /** Group by group of a dimension (db/figures groupingOf). */
  apart(ids: readonly string[], asOf: string, by: string): GroupResults {
    return kept(this.#apart, `${by}\n${key(ids, asOf)}`, () => {
      const { names, resultsIn } = figureGroups(this.#database, ids.map(namedFigure), asOf, by);
      const known = new Map<string, Results>();
      return { names, resultsIn: (group) => kept(known, group, () => resultsIn(group)) };
    });
  }
}

function key(ids: readonly string[], asOf: string): string {
  return [asOf, ...new Set(ids)].join("\n");
}

function kept<T>(known: Map<string, T>, name: string, make: () => T): T {
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = make();
  known.set(name, made);
  return made;
}
