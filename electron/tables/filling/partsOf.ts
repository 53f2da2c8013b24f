import type { TableModel } from "../../contract/tableModel.ts";

/**
 * The rows directly under every row of a table, by which rounded cells are to add up: the details of a subtotal, the subtotals of
 * a total (its details, where it has none). What a total takes in is what its sums say.
 */
export function partsOf(rows: TableModel["rows"]): number[][] {
  const taken = rows.map(({ cells, kind }) => (kind === "detail" ? new Set<number>() : new Set(summed(cells))));
  return rows.map(({ kind }, row) => {
    const own = taken[row] ?? new Set();
    if (kind === "detail") return [];
    if (kind === "subtotal") return [...own].filter((part) => rows[part]?.kind === "detail");
    const under = taken.flatMap((parts, place) =>
      rows[place]?.kind === "subtotal" && isUnder(parts, own, place) ? [place] : [],
    );
    return under.length > 0 ? under : [...own];
  });
}

function summed(cells: TableModel["rows"][number]["cells"]): number[] {
  return cells.flatMap(({ formula }) => (formula?.kind === "sum" && formula.column === undefined ? formula.rows : []));
}

/** Whether a subtotal belongs to a total: it is one of its parts itself, or all that it takes in is. */
function isUnder(parts: ReadonlySet<number>, own: ReadonlySet<number>, place: number): boolean {
  return own.has(place) || (parts.size > 0 && [...parts].every((part) => own.has(part)));
}
