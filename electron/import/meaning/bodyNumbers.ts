import { normaliseText } from "../../../db/exact/normaliseText.ts";
import { parseDecimal } from "../../../db/exact/parseDecimal.ts";
import type { FoundColumn } from "./FoundTable.ts";
import { isSummable } from "./isSummable.ts";
import type { SheetView } from "./SheetView.ts";

/** Smallest part that is kept exactly beside the whole: a millionth. */
export const PARTS = 1_000_000;

/**
 * The numbers of a table's body that can be summed, packed: those of row i are starts[i] .. starts[i + 1] - 1. Each is a whole and
 * its millionths, both integers, so that sums are exact; fine is 1 where a number is finer than that.
 */
export interface BodyNumbers {
  /** How many columns can be summed; slots are below it */
  readonly width: number;
  readonly starts: Uint32Array;
  readonly slots: Uint16Array;
  readonly wholes: Float64Array;
  readonly parts: Int32Array;
  readonly fine: Uint8Array;
}

/** @param rows of the body, in order @param passive columns that only number or place the rows */
export function bodyNumbers(
  view: SheetView,
  rows: readonly number[],
  columns: readonly FoundColumn[],
  passive: ReadonlySet<number>,
): BodyNumbers {
  const slotOf = new Int32Array(view.sheet.columnCount).fill(-1);
  let width = 0;
  for (const column of columns) {
    if (passive.has(column.column) || slotOf[column.column] !== -1 || !isSummable(column)) continue;
    slotOf[column.column] = width;
    width += 1;
  }
  let most = 0;
  for (const row of rows) most += Math.min(width, view.end(row) - view.start(row));
  const packed = {
    width,
    starts: new Uint32Array(rows.length + 1),
    slots: new Uint16Array(most),
    wholes: new Float64Array(most),
    parts: new Int32Array(most),
    fine: new Uint8Array(most),
  };
  let size = 0;
  for (let position = 0; position < rows.length; position += 1) {
    const row = rows[position] as number;
    const end = view.end(row);
    for (let index = view.start(row); index < end; index += 1) {
      const slot = slotOf[view.sheet.columns[index] as number] as number;
      if (slot < 0) continue;
      const number = numberAt(view, index);
      if (number === null) continue;
      const whole = Math.trunc(number);
      const rest = (number - whole) * PARTS;
      const parts = Math.round(rest);
      packed.slots[size] = slot;
      packed.wholes[size] = whole;
      packed.parts[size] = parts;
      // A double of that size can itself be off by so much.
      packed.fine[size] = Math.abs(rest - parts) > Math.abs(number) * 1e-9 + 1e-3 ? 1 : 0;
      size += 1;
    }
    packed.starts[position + 1] = size;
  }
  return packed;
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
