import { cellMeaning } from "./cellMeaning.ts";
import type { Findings } from "./Findings.ts";
import type { DocumentLine } from "./reading/DocumentLine.ts";

/** A row of a table as it is compared: what each of its cells says. */
interface Row {
  readonly line: DocumentLine;
  readonly cells: readonly string[];
  readonly said: readonly string[];
}

/** More than any annex has; what is beyond is compared by equal rows alone. */
const MOST_COMPARED = 1_000_000;
/** How much of two rows must say the same for them to be the same row. */
const ALIKE = 0.34;

/**
 * Holds an annex's table against our own, cell by cell and by meaning: rows are told by what they say and not by their place, each
 * changed cell is named, and so is a row that is gone or new.
 */
export function recheckTable(own: readonly DocumentLine[], found: readonly DocumentLine[], findings: Findings): void {
  const [ours, theirs] = [own.map(rowOf), found.map(rowOf)];
  const [lacking, over] = [new Set(ours), new Set(theirs)];
  const places = Map.groupBy(theirs, keyOf);
  for (const row of ours) {
    const other = places.get(keyOf(row))?.shift();
    if (other)
      for (const [set, one] of [
        [lacking, row],
        [over, other],
      ] as const)
        set.delete(one);
  }
  for (const [row, other] of mostAlike([...lacking], [...over])) {
    if (!lacking.has(row) || !over.has(other)) continue;
    lacking.delete(row);
    over.delete(other);
    compareCells(row, other, findings);
  }
  for (const { line, cells } of lacking) findings.lostRow(line, shown(cells));
  for (const { line, cells } of over) findings.extraRow(line, shown(cells));
}

function rowOf(line: DocumentLine): Row {
  const cells = line.text.split("\t").map((cell) => cell.trim());
  return { line, cells, said: cells.map(cellMeaning) };
}

function keyOf({ said }: Row): string {
  return said.join("\t");
}

function shown(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== "").join(" | ");
}

/** Pairs that may be one row, the most alike first; of two as alike, those whose places are nearer. */
function mostAlike(ours: readonly Row[], theirs: readonly Row[]): [Row, Row][] {
  if (ours.length * theirs.length > MOST_COMPARED) return [];
  const scored = ours.flatMap((row) =>
    theirs.flatMap((other) => {
      const score = shareOf(row, other);
      const apart = Math.abs((row.line.row?.row ?? 0) - (other.line.row?.row ?? 0));
      return score >= ALIKE || (apart === 0 && score > 0) ? [{ row, other, score, apart }] : [];
    }),
  );
  return scored
    .toSorted((first, second) => second.score - first.score || first.apart - second.apart)
    .map(({ row, other }) => [row, other]);
}

function shareOf({ said }: Row, other: Row): number {
  const same = said.filter((cell, column) => cell === other.said[column]).length;
  return same / Math.max(said.length, other.said.length, 1);
}

function compareCells(own: Row, found: Row, findings: Findings): void {
  const columns = Math.max(own.cells.length, found.cells.length);
  for (let column = 0; column < columns; column += 1) {
    if ((own.said[column] ?? "") === (found.said[column] ?? "")) continue;
    findings.cell(found.line, column, found.cells[column] ?? "", own.cells[column] ?? "");
  }
}
