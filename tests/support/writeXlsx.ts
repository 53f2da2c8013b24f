import { writeFileSync } from "node:fs";
import { extname } from "node:path";
import { type BookType, type CellObject, type Range, utils, type WorkSheet, write } from "xlsx";
import { areaOf, type SheetCell, type SheetRows } from "./gridOf.ts";

/** By the ending of the file's name. */
const BOOK_TYPES: Readonly<Record<string, BookType>> = { ".xls": "biff8", ".xml": "xlml", ".ods": "ods" };

/** Writes sheets made by hand as a real file, .xlsx unless its name ends otherwise; gives back its path. */
export function writeXlsx(path: string, sheets: readonly SheetRows[]): string {
  const book = utils.book_new();
  for (const [index, sheet] of sheets.entries()) {
    utils.book_append_sheet(book, workSheet(sheet), sheet.name ?? `Sheet${index + 1}`);
    if (sheet.hidden) {
      book.Workbook ??= {};
      book.Workbook.Sheets ??= [];
      book.Workbook.Sheets[index] = { Hidden: 1 };
    }
  }
  writeFileSync(path, write(book, { type: "buffer", bookType: BOOK_TYPES[extname(path)] ?? "xlsx" }));
  return path;
}

function workSheet(sheet: SheetRows): WorkSheet {
  const cells: WorkSheet = {};
  let [right, bottom] = [0, 0];
  for (const [row, line] of sheet.rows.entries()) {
    for (const [column, value] of line.entries()) {
      const cell = cellObject(value);
      if (!cell) continue;
      cells[utils.encode_cell({ r: row, c: column })] = cell;
      right = Math.max(right, column);
      bottom = row;
    }
  }
  cells["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom, c: right } });
  cells["!merges"] = (sheet.merges ?? []).map((text): Range => {
    const { top, left, bottom: last, right: end } = areaOf(text);
    return { s: { r: top, c: left }, e: { r: last, c: end } };
  });
  const hidden = (sheet.hiddenRows ?? []).map((row) => row - 1);
  if (hidden.length > 0) {
    cells["!rows"] = Array.from({ length: bottom + 1 }, (_, row) => ({ hidden: hidden.includes(row) }));
  }
  return cells;
}

function cellObject(value: SheetCell): CellObject | null {
  if (value === null) return null;
  if (typeof value === "string") return { t: "s", v: value };
  if (typeof value === "number") return { t: "n", v: value };
  if (typeof value === "boolean") return { t: "b", v: value };
  if ("error" in value) return { t: "e", v: 0x0f, w: value.error };
  return { t: "n", v: value.number, z: value.format };
}
