import type { SheetView } from "../SheetView.ts";

/** Whether a cell reads like a header: a word that headers have, alone or under a group. */
export function isLabelCell(view: SheetView, index: number): boolean {
  if (view.sheet.kinds[index] !== 1) return false;
  const look = view.look(index);
  return look === "word" || look === "below";
}
