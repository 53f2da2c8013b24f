import { ORDINAL } from "../../contract/ordinal.ts";
import { cellMeaning } from "./cellMeaning.ts";
import type { Findings } from "./Findings.ts";
import type { DocumentLine } from "./reading/DocumentLine.ts";

/** A row of a table as it is compared: what each of its cells says; its 序号 says nothing of it. */
interface Row {
  readonly line: DocumentLine;
  readonly cells: readonly string[];
  readonly said: readonly string[];
  readonly ordinal: { readonly column: number; readonly said: string } | null;
}

/** More than any annex has; what is beyond is compared by equal rows alone. */
const MOST_COMPARED = 1_000_000;
/** How much of two rows must say the same for them to be the same row. */
const ALIKE = 0.34;

/**
 * Holds an annex's table against our own, cell by cell and by meaning: rows are told by what they say and not by their place, each
 * changed cell is named, and so is a row that is gone or new. 序号 counts the lines: it is right where it goes on counting those of the
 * document, or is as it was.
 */
export function recheckTable(own: readonly DocumentLine[], found: readonly DocumentLine[], findings: Findings): void {
  const column = ordinalColumn(own);
  const [ours, theirs] = [own, found].map((lines) => lines.map((line) => rowOf(line, column))) as [Row[], Row[]];
  const counted = countedRows(theirs);
  const [lacking, over] = [new Set(ours), new Set(theirs)];
  const places = Map.groupBy(theirs, keyOf);
  for (const row of ours) {
    const other = places.get(keyOf(row))?.shift();
    if (!other) continue;
    lacking.delete(row);
    over.delete(other);
    compareOrdinals(row, other, counted, findings);
  }
  for (const [row, other] of mostAlike([...lacking], [...over])) {
    if (!lacking.has(row) || !over.has(other)) continue;
    lacking.delete(row);
    over.delete(other);
    compareCells(row, other, findings);
    compareOrdinals(row, other, counted, findings);
  }
  for (const { line, cells } of lacking) findings.lostRow(line, shown(cells));
  for (const { line, cells } of over) findings.extraRow(line, shown(cells));
}

function rowOf(line: DocumentLine, column: number | null): Row {
  const cells = cellsOf(line);
  const said = cells.map(cellMeaning);
  const number = column === null ? "" : (said[column] ?? "");
  if (column === null || !isOrdinal(number)) return { line, cells, said, ordinal: null };
  return { line, cells, said: said.with(column, ""), ordinal: { column, said: number } };
}

function cellsOf({ text }: DocumentLine): string[] {
  return text.split("\t").map((cell) => cell.trim());
}

/** Where the table counts its lines: the column that its head calls 序号. */
function ordinalColumn(own: readonly DocumentLine[]): number | null {
  const places = own.map((line) => cellsOf(line).indexOf(ORDINAL));
  return places.find((place) => place >= 0) ?? null;
}

function isOrdinal(said: string): boolean {
  return /^\d+$/.test(said);
}

/** The rows whose 序号 goes on from the one before it. */
function countedRows(rows: readonly Row[]): ReadonlySet<Row> {
  let last = 0;
  const counted = new Set<Row>();
  for (const row of rows) {
    if (row.ordinal === null) continue;
    const number = Number(row.ordinal.said);
    if (number === last + 1) counted.add(row);
    last = number;
  }
  return counted;
}

function compareOrdinals(own: Row, found: Row, counted: ReadonlySet<Row>, findings: Findings): void {
  const [ours, theirs] = [own.ordinal, found.ordinal];
  if (ours === null || theirs?.said === ours.said || counted.has(found)) return;
  const [said, expected] = [found.cells[ours.column] ?? "", own.cells[ours.column] ?? ""];
  // Words in its place were compared as words.
  if (theirs !== null || said === "") findings.cell(found.line, ours.column, said, expected);
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
