import { namedFigure, untoldLedger } from "../../../db/figures/index.ts";
import type { ReadStore } from "../../../db/store/index.ts";

/** Which figures of a table say 0 only because nothing was entered for their year: asked once a figure and month. */
export class UntoldLedgers {
  readonly #database: ReadStore["database"];
  readonly #known = new Map<string, boolean>();
  readonly #told = new Map<string, boolean>();
  readonly #met = new Map<string, Set<string>>();

  constructor(database: ReadStore["database"]) {
    this.#database = database;
  }

  /** Whether a figure's 0 says nothing. */
  of(figure: string, asOf: string): boolean {
    const key = `${figure} ${asOf}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const ledger = untoldLedger(this.#database, namedFigure(figure), asOf, this.#told);
    if (ledger) this.#met.set(asOf, (this.#met.get(asOf) ?? new Set()).add(ledger.name));
    this.#known.set(key, ledger !== null);
    return ledger !== null;
  }

  /** What is to be said under the table of the dashes that stand for such zeros of its month. */
  notes(asOf: string): string[] {
    const names = [...(this.#met.get(asOf) ?? [])];
    return names.length === 0
      ? []
      : [`截至本期，${names.join("、")}台账没有${asOf.slice(0, 4)}年的记录，有关各格以“—”表示，不作0计。`];
  }
}
