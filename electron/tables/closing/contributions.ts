import { canBreakDown } from "../../../db/figures/canBreakDown.ts";
import { recordPage } from "../../../db/figures/figureRecords.ts";
import type { Figure } from "../../../db/figures/index.ts";
import { namedFigure } from "../../../db/figures/index.ts";
import { inputsOf } from "../../../db/figures/inputsOf.ts";
import { partsBehind } from "../../../db/figures/partsBehind.ts";
import type { ReadStore } from "../../../db/store/index.ts";
import type { CellSource } from "../../contract/tableModel.ts";

/** The records that changed, by ledger. */
export type Changed = ReadonlyMap<string, readonly string[]>;

/** What each of some records adds to the figures behind a cell: "ledger id" → one text per figure, null where it adds nothing. */
export type Contributions = ReadonlyMap<string, readonly (string | null)[]>;

/** The ledgers whose records a cell's figure counts or adds up. */
export function ledgersBehind({ figure, asOf }: CellSource): string[] {
  const ledgers = simpleFigures(namedFigure(figure), asOf).flatMap((one) =>
    partsBehind(one.figure, one.asOf).map(({ scope }) => scope.ledger),
  );
  return [...new Set(ledgers)];
}

/** What changed records add to a cell, as the store stands (which may be a look back). */
export function contributions(
  { database }: Pick<ReadStore, "database">,
  { figure, asOf, within }: CellSource,
  changed: Changed,
): Contributions {
  const figures = simpleFigures(namedFigure(figure), asOf);
  const found = new Map<string, (string | null)[]>();
  for (const [place, one] of figures.entries()) {
    const ids = partsBehind(one.figure, one.asOf).flatMap(({ scope }) => changed.get(scope.ledger) ?? []);
    if (ids.length === 0 || (within && !canBreakDown(one.figure, within.by))) continue;
    for (const record of recordPage(database, one.figure, one.asOf, { within, ids, page: 1, pageSize: ids.length })) {
      const key = `${record.ledger} ${record.id}`;
      const texts = found.get(key) ?? figures.map(() => null);
      texts[place] = record.contribution;
      found.set(key, texts);
    }
  }
  return found;
}

/** The figures that a rate, a difference or a growth comes down to: a record may change its base as well as its part. */
function simpleFigures(figure: Figure, asOf: string): { readonly figure: Figure; readonly asOf: string }[] {
  const inputs = inputsOf(figure, asOf);
  return inputs.length === 0 ? [{ figure, asOf }] : inputs.flatMap((input) => simpleFigures(input.figure, input.asOf));
}
