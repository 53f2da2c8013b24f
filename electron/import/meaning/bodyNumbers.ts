import { normaliseText } from "../../../db/exact/normaliseText.ts";
import { parseDecimal } from "../../../db/exact/parseDecimal.ts";
import type { FoundColumn } from "./FoundTable.ts";
import { isSummable } from "./isSummable.ts";
import type { SheetView } from "./SheetView.ts";

/** Smallest part that is kept exactly beside the whole: a millionth. */
export const PARTS = 1_000_000;

/** A number of a row: its whole part and its millionths, both integers; inexact where it is finer than that. */
export type TakeNumber = (slot: number, whole: number, parts: number, inexact: boolean) => void;

/** The numbers in a table's body that can be summed, by slot (one for each such column), row by row and without copies. */
export interface BodyNumbers {
  /** How many columns can be summed */
  readonly width: number;
  read(row: number, take: TakeNumber): void;
}

/** @param passive columns that only number or place the rows */
export function bodyNumbers(
  view: SheetView,
  columns: readonly FoundColumn[],
  passive: ReadonlySet<number>,
): BodyNumbers {
  const slots = new Int32Array(view.sheet.columnCount).fill(-1);
  let width = 0;
  for (const column of columns) {
    if (passive.has(column.column) || slots[column.column] !== -1 || !isSummable(column)) continue;
    slots[column.column] = width;
    width += 1;
  }
  const read = (row: number, take: TakeNumber): void => {
    for (let index = view.start(row); index < view.end(row); index += 1) {
      const slot = slots[view.sheet.columns[index] as number] ?? -1;
      if (slot < 0) continue;
      const number = numberAt(view, index);
      if (number === null) continue;
      const whole = Math.trunc(number);
      const exact = (number - whole) * PARTS;
      const parts = Math.round(exact);
      // A double of that size can itself be off by so much.
      const noise = Math.abs(number) * 1e-9 + 1e-3;
      take(slot, whole, parts, Math.abs(exact - parts) > noise);
    }
  };
  return { width, read };
}

/** The number in a cell, also where it is written as text with its unit; null for none, and for what no double holds exactly. */
function numberAt(view: SheetView, index: number): number | null {
  const kind = view.sheet.kinds[index];
  if (kind === 2) {
    const number = view.sheet.values[index] as number;
    return Math.abs(number) < 1e12 ? number : null;
  }
  if (kind !== 1) return null;
  const text = view.textAtIndex(index);
  if (text.length > 24 || !/^[\s+\-\d.０-９＋－．]/.test(text)) return null;
  const plain = normaliseText(text).replace(
    /(?<=\d)\s*(?:万元|元|公里|米|km|m|户|株|块|平方米|㎡|条|座|个|处|项|起|人|次|件|棵)$/i,
    "",
  );
  const parsed = parseDecimal(plain);
  if (parsed.kind !== "value") return null;
  const number = Number(parsed.value.digits) / 10 ** parsed.value.scale;
  return Math.abs(number) < 1e12 ? number : null;
}
