import { evaluateFigures, type FigureResult, figureGroups, namedFigure } from "../../../db/figures/index.ts";
import type { ReadStore } from "../../../db/store/index.ts";

type Results = ReadonlyMap<string, FigureResult>;

/** What a dimension's groups have. */
export interface GroupResults {
  /** Groups that have records, see evaluateFiguresBy */
  readonly names: readonly string[];
  readonly resultsIn: (group: string) => Results;
}

interface Evaluated<T> {
  readonly ids: ReadonlySet<string>;
  readonly what: T;
}

/**
 * The figures of one table. What was evaluated for a month and dimension answers for fewer figures too, and for the whole where
 * its groups are known: a ledger is read once.
 */
export class CellFigures {
  readonly database: ReadStore["database"];
  readonly #whole = new Map<string, Evaluated<() => Results>[]>();
  readonly #apart = new Map<string, Evaluated<GroupResults>[]>();

  constructor(database: ReadStore["database"]) {
    this.database = database;
  }

  /** Everywhere, up to a month. */
  whole(ids: readonly string[], asOf: string): Results {
    const results = known(this.#whole, asOf, ids, () =>
      kept(() => evaluateFigures(this.database, ids.map(namedFigure), asOf)),
    );
    return results();
  }

  /** Group by group of a dimension (db/figures groupingOf). */
  apart(ids: readonly string[], asOf: string, by: string): GroupResults {
    return known(this.#apart, `${by}\n${asOf}`, ids, () => {
      const groups = figureGroups(this.database, ids.map(namedFigure), asOf, by);
      remember(this.#whole, asOf, ids, kept(groups.whole));
      const results = new Map<string, Results>();
      return {
        names: groups.names,
        resultsIn(group) {
          const found = results.get(group) ?? groups.resultsIn(group);
          results.set(group, found);
          return found;
        },
      };
    });
  }
}

/** What was evaluated for all of these figures already, or now. */
function known<T>(all: Map<string, Evaluated<T>[]>, place: string, ids: readonly string[], make: () => T): T {
  const found = all.get(place)?.find((one) => ids.every((id) => one.ids.has(id)));
  return found ? found.what : remember(all, place, ids, make());
}

function remember<T>(all: Map<string, Evaluated<T>[]>, place: string, ids: readonly string[], what: T): T {
  all.set(place, [...(all.get(place) ?? []), { ids: new Set(ids), what }]);
  return what;
}

/** Made when it is first asked for. */
function kept<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
