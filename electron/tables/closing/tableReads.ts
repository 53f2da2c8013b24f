import { namedFigure } from "../../../db/figures/index.ts";
import { partsBehind } from "../../../db/figures/partsBehind.ts";
import type { ClosedRead } from "../../../db/store/index.ts";
import type { TableModel } from "../../contract/tableModel.ts";

/**
 * Up to which months a table's ledgers were read: its own month, and those that its cells' figures look at besides (上年同期).
 * Of one year the latest month says all.
 * @param ledgers the ledgers it was made from
 */
export function tableReads(model: TableModel, ledgers: readonly string[]): ClosedRead[] {
  const months = new Map(ledgers.map((ledger) => [ledger, new Map([[yearOf(model.asOf), model.asOf]])]));
  for (const [figure, asOf] of figuresOf(model)) {
    for (const part of partsBehind(namedFigure(figure), asOf)) {
      const known = months.get(part.scope.ledger) ?? new Map<string, string>();
      months.set(part.scope.ledger, known);
      if ((known.get(yearOf(part.asOf)) ?? "") < part.asOf) known.set(yearOf(part.asOf), part.asOf);
    }
  }
  return [...months].map(([ledger, byYear]) => ({ ledger, months: [...byYear.values()].toSorted().toReversed() }));
}

/** Reads of several tables as one list. */
export function joinedReads(reads: readonly ClosedRead[]): ClosedRead[] {
  return [...Map.groupBy(reads, ({ ledger }) => ledger)].map(([ledger, those]) => {
    const byYear = Map.groupBy(
      those.flatMap(({ months }) => months),
      yearOf,
    );
    const months = [...byYear.values()].map((same) => same.toSorted().at(-1) ?? "");
    return { ledger, months: months.toSorted().toReversed() };
  });
}

/** Every figure that stands in a cell, with its month, once. */
function figuresOf({ rows }: TableModel): [figure: string, asOf: string][] {
  const found = new Map<string, [string, string]>();
  for (const { cells } of rows) {
    for (const { source } of cells)
      if (source) found.set(`${source.figure} ${source.asOf}`, [source.figure, source.asOf]);
  }
  return [...found.values()];
}

function yearOf(month: string): string {
  return month.slice(0, 4);
}
