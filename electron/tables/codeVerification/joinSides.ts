import type { Agreement, CellDifference, DifferentLine } from "../../contract/codeVerification.ts";
import { columnLetter } from "../../files/grid/columnLetters.ts";
import type { OtherCell, SheetComparison } from "./SheetComparison.ts";

type Side = "issued" | "today";
type Sides = Readonly<Record<Side, SheetComparison | null>>;

/** Differences that are told one by one. */
const MOST_TOLD = 500;

export interface JoinedSides {
  readonly differences: CellDifference[];
  readonly differencesTotal: number;
  readonly rowsMissing: DifferentLine[];
  readonly rowsAdded: DifferentLine[];
  readonly columnsMissing: DifferentLine[];
  readonly columnsAdded: DifferentLine[];
}

/** What a sheet was found to differ in from what was issued and from today, cell by cell side by side. */
export function joinSides(sides: Sides): JoinedSides {
  const told = new Map<string, { cell: OtherCell; by: Set<Side> }>();
  for (const side of ["issued", "today"] as const) {
    for (const cell of sides[side]?.cells ?? []) {
      const { row, column, header, name } = cell;
      const key = JSON.stringify([row, column, header === "" ? name : ""]);
      const known = told.get(key) ?? { cell, by: new Set() };
      told.set(key, known);
      known.by.add(side);
    }
  }
  const inOrder = [...told.values()].toSorted(
    ({ cell: one }, { cell: other }) =>
      (one.row ?? -1) - (other.row ?? -1) || (one.column ?? -1) - (other.column ?? -1),
  );
  const wanted = (side: Side, { row, column, name }: OtherCell): string | null =>
    sides[side]?.wantedAt(row, column, name) ?? null;
  return {
    differences: inOrder.slice(0, MOST_TOLD).map(({ cell, by }) => ({
      cell: cell.row === null || cell.column === null ? "" : `${columnLetter(cell.column + 1)}${cell.row + 1}`,
      row: cell.name,
      column: cell.header,
      file: cell.found,
      issued: wanted("issued", cell),
      today: wanted("today", cell),
      differsFrom: [...by],
    })),
    differencesTotal: told.size,
    rowsMissing: joinLines(sides, "rowsMissing"),
    rowsAdded: joinLines(sides, "rowsAdded", rowNumber),
    columnsMissing: joinLines(sides, "columnsMissing"),
    columnsAdded: joinLines(sides, "columnsAdded", (place) => columnLetter(place + 1)),
  };
}

/** How far one side agrees; null where there is no such side. */
export function agreementOf(comparison: SheetComparison | null): Agreement | null {
  if (!comparison) return null;
  const cells = comparison.cells.length;
  const rows = comparison.rowsMissing.length + comparison.rowsAdded.length;
  const columns = comparison.columnsMissing.length + comparison.columnsAdded.length;
  return { agrees: cells + rows + columns === 0, cells, rows, columns };
}

/** Numbers of rows as the office shows them. */
export function rowNumber(place: number): string {
  return String(place + 1);
}

/** @param shown how a line's place is told, where it has one */
function joinLines(
  sides: Sides,
  which: "rowsMissing" | "rowsAdded" | "columnsMissing" | "columnsAdded",
  shown: (place: number) => string | null = () => null,
): DifferentLine[] {
  const lines = new Map<string, DifferentLine>();
  for (const side of ["issued", "today"] as const) {
    const met = new Map<string, number>();
    for (const { label, place } of sides[side]?.[which] ?? []) {
      // Lines without a place are the same where they are called the same, one for one.
      const count = (met.get(label) ?? 0) + 1;
      met.set(label, count);
      const key = place === null ? `${label} ${count}` : String(place);
      const line = lines.get(key) ?? { label, place: place === null ? null : shown(place), by: [] };
      line.by.push(side);
      lines.set(key, line);
    }
  }
  return [...lines.values()];
}
