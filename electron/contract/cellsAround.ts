import type { PlanQuestion } from "./planQuestion.ts";

/** Rows shown above and below what is asked, and columns at most. */
const ABOVE = 1;
const BELOW = 3;
const COLUMNS = 12;
/** Columns shown before the first that is asked about. */
const BEFORE = 3;

/** The cells to look at with a question, 0-based, both ends inclusive: where it stands, with what stands around it. */
export function cellsAround({ range, columns, turned }: Pick<PlanQuestion, "range" | "columns" | "turned">): {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
} | null {
  const place = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(range);
  if (!place) return null;
  const [, first = "", top = "", last = first, bottom = top] = place;
  const asked = turned ? [] : columns.map(columnOf);
  const start = Math.max(0, (asked.length > 0 ? Math.min(...asked) : columnOf(first)) - BEFORE);
  // A table of few columns is shown whole.
  const left = columnOf(last) - columnOf(first) < COLUMNS ? Math.min(start, columnOf(first)) : start;
  return {
    top: Math.max(0, Number(top) - 1 - ABOVE),
    bottom: Math.min(Number(bottom), Number(top) + COLUMNS) - 1 + BELOW,
    left,
    right: left + COLUMNS - 1,
  };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
