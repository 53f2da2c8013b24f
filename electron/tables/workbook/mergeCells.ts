import type { Worksheet } from "exceljs";

/** Merges a range; a single cell is none (Excel repairs a workbook that merges one). */
export function mergeCells(sheet: Worksheet, top: number, left: number, bottom: number, right: number): void {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
}
