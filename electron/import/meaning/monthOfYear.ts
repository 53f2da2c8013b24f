import { normaliseText } from "../../../db/exact/normaliseText.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { withDigits } from "./withDigits.ts";

/**
 * The month a cell of a monthly report names without its year: "5月", "五月份", 5 or "05" with 2021 → "2021-05". Null where
 * the cell says anything else (a whole month reads as usual) or no year is known: it is then refused, not guessed.
 */
export function monthOfYear(cell: GridCell, year: number | null): string | null {
  const month = monthWithoutYear(cell);
  return month === null || year === null ? null : `${year}-${String(month).padStart(2, "0")}`;
}

/** The month (1–12) that a cell names without its year, else null. */
export function monthWithoutYear(cell: GridCell): number | null {
  return bareMonth(cell.kind === "number" ? String(cell.number) : cell.kind === "text" ? cell.text : "");
}

/** 1–12 where the text is a month without a year, else null. */
export function bareMonth(text: string): number | null {
  const bare = /^(1[0-2]|0?[1-9])(?:月份?)?$/.exec(withDigits(normaliseText(text).replace(/ /g, "")));
  return bare ? Number(bare[1]) : null;
}
