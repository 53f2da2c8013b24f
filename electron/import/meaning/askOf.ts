import type { PlanQuestion } from "../../contract/planQuestion.ts";
import { columnLetters } from "../../files/grid/columnLetters.ts";
import type { FoundFrame } from "./FoundTable.ts";
import { rangeInSheet } from "./placeInSheet.ts";
import { textHash } from "./textHash.ts";

/** What makes a question this one; the rest is filled in. */
export type Asked = Pick<PlanQuestion, "about" | "message" | "candidates"> &
  Partial<Omit<PlanQuestion, "id" | "index">>;

/** Rows named one by one with a question. */
const NAMED = 20;

const KINDS: Readonly<Partial<Record<PlanQuestion["about"], PlanQuestion["kind"]>>> = {
  ledger: "ledger",
  field: "column",
  column: "column",
  extras: "column",
};

/**
 * Makes the questions about one table. A question's id is what it is about (sheet, kind, place, field or word), hashed: it is the
 * same for the same file, on the command line and in the window.
 */
export function askOf(found: FoundFrame, index: number): (asked: Asked, rows?: readonly number[]) => PlanQuestion {
  return (asked, rows) => {
    const kind = asked.kind ?? KINDS[asked.about] ?? "value";
    const range = asked.range ?? headerRange(found);
    const { field = null, raw = null } = asked;
    const { turned } = found;
    const id = textHash([found.sheet.name, kind, asked.about, range, field ?? "", raw ?? ""].join("\u0000"));
    const options = asked.options ?? asked.candidates.map((value) => ({ value, label: value }));
    return {
      columns: [],
      guess: asked.candidates[0] ?? null,
      blocks: true,
      ...asked,
      id,
      index,
      kind,
      range: turned ? rangeOfTurned(found) : range,
      turned: turned !== undefined && turned !== null,
      field,
      raw,
      options,
      rowCount: rows?.length ?? found.dataRows.length,
      rows: (rows ?? []).slice(0, NAMED),
    };
  };
}

/** "A3:K4": the header's rows across the table's columns. */
export function headerRange({ columns, headerRows }: FoundFrame): string {
  return rangeOf(
    columns.map(({ column }) => column),
    headerRows,
  );
}

/** "A1:F20": where a table that was turned stands in its sheet, all of its columns. */
function rangeOfTurned(found: FoundFrame): string {
  const { sheet, firstRow, lastRow } = rangeInSheet(found, found.firstRow, found.lastRow);
  return rangeOf([0, Math.max(0, sheet.columnCount - 1)], [firstRow, lastRow]);
}

/** "D3", "A3:K4" of 0-based rows and columns. */
export function rangeOf(columns: readonly number[], rows: readonly number[]): string {
  const [left, right] = [least(columns), greatest(columns)].map((column) => columnLetters(column));
  const [top, bottom] = [least(rows) + 1, greatest(rows) + 1];
  return left === right && top === bottom ? `${left}${top}` : `${left}${top}:${right}${bottom}`;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((low, number) => Math.min(low, number), numbers[0] ?? 0);
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((high, number) => Math.max(high, number), numbers[0] ?? 0);
}
