import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { cellText } from "./cellText.ts";

/** A cell as a person sees it, as long as a message is. */
export function rawText(cell: GridCell, date1904: boolean): string {
  return cellText(cell, date1904).trim().slice(0, 100);
}
