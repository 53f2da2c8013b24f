/**
 * electron/files/templates — the bureau's own workbooks with tags, opened and filled away from the main thread.
 *
 * Two tasks: scanTemplate finds every tag and everything that cannot be used; the main process says what the tags stand for;
 * fillTemplate puts it in. Nothing here knows a ledger or a figure. A template is hostile until it was looked through: its package
 * is unpacked with limits (../reading), its XML read in one pass in the form that spreadsheet programs write, and whatever acts
 * or leads outside is refused. The package is patched and never made anew: what need not change goes out byte for byte.
 * Rows that repeat push everything below them down: rowShift says where rows go, shiftFormula and shiftSheet what follows.
 */

import { packParts } from "../writing/packParts.ts";
import { firstNamed, xmlSource } from "../xml/xmlTree.ts";
import { filledRows } from "./fillSheet.ts";
import { type OpenSheet, openSheets } from "./openSheets.ts";
import { patchWorkbook } from "./patchWorkbook.ts";
import { formulaCells, spellOutShared } from "./plainFormulas.ts";
import { createRowShift, type RowShift } from "./rowShift.ts";
import { shiftSheet } from "./shiftSheet.ts";
import { openTemplate } from "./templatePackage.ts";
import type { SheetValues } from "./templateTypes.ts";

export interface FillRequest {
  readonly workbook: Uint8Array;
  /** By the sheet's place in the workbook */
  readonly sheets: ReadonlyMap<number, SheetValues>;
}

const NOTHING: SheetValues = { cells: new Map(), loops: new Map() };

/**
 * Worker task "fillTemplate": a template's bytes and what its tags stand for → the bytes of the filled workbook.
 *
 * Only what must change is written: the sheets with tags or formulas, and the workbook's own part. Every other part, styles
 * and shared texts among them, is handed on byte for byte.
 * @throws FileRefused
 */
export async function fillTemplate(input: unknown): Promise<Uint8Array> {
  const { workbook, sheets: values } = input as FillRequest;
  const book = openTemplate(Buffer.from(workbook));
  const opened = openSheets(book);
  const shifts = shiftsOf(opened.sheets, values);
  for (const { name, index, path, document, rows } of opened.sheets) {
    const own = values.get(index) ?? NOTHING;
    const isFilled = own.cells.size > 0 || own.loops.size > 0;
    if (!isFilled && formulaCells(rows).length === 0 && !hasRules(book.parts.get(path), shifts)) continue;
    if (shifts.size > 0) spellOutShared(rows);
    const place = { sheet: name, shifts };
    const shift = shifts.get(name.toLowerCase()) ?? createRowShift([]);
    const data = firstNamed(document.root, "sheetData");
    const filled = filledRows(rows, { ...opened, values: own, shift, place });
    if (data) data.children = filled;
    if (shifts.size > 0) shiftSheet(document.root, shift, place);
    book.parts.set(path, Buffer.from(xmlSource(document)));
  }
  patchWorkbook(book, shifts);
  return new Uint8Array(packParts(book.parts));
}

/** How far rows move, of the sheets that repeat any; by their names in lower case. */
function shiftsOf(sheets: readonly OpenSheet[], values: ReadonlyMap<number, SheetValues>): Map<string, RowShift> {
  const shifts = new Map<string, RowShift>();
  for (const { name, index } of sheets) {
    const loops = [...(values.get(index) ?? NOTHING).loops];
    if (loops.length === 0) continue;
    shifts.set(
      name.toLowerCase(),
      createRowShift(loops.map(([row, each]) => ({ row, count: Math.max(1, each.length) }))),
    );
  }
  return shifts;
}

/** Whether conditional formats, validations or links of a sheet may speak of rows that move. */
function hasRules(part: Buffer | undefined, shifts: ReadonlyMap<string, RowShift>): boolean {
  return shifts.size > 0 && ["<formula", "<xm:f", "<hyperlink"].some((tag) => part?.includes(tag));
}
