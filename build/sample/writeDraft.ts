import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, type WorkSheet, write } from "xlsx";
import type { SheetDraft, WorkbookDraft } from "./SheetDraft.ts";

/** Writes a draft as .xlsx or, by its name, as an old .xls (sheets of a few dozen rows only: the .xls writer is no more than that). */
export function writeDraft(draft: WorkbookDraft, folder: string): string {
  const book = utils.book_new();
  for (const sheet of draft.sheets) utils.book_append_sheet(book, worksheetOf(sheet), sheet.name);
  const path = join(folder, draft.file);
  writeFileSync(path, write(book, { type: "buffer", bookType: draft.file.endsWith(".xls") ? "biff8" : "xlsx" }));
  return path;
}

function worksheetOf({ rows, merges, widths }: SheetDraft): WorkSheet {
  const worksheet: WorkSheet = {};
  let width = 1;
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === null) return;
      width = Math.max(width, column + 1);
      worksheet[utils.encode_cell({ r: row, c: column })] =
        typeof cell === "string"
          ? { t: "s", v: cell }
          : typeof cell === "number"
            ? { t: "n", v: cell }
            : { t: "n", v: cell.number, z: cell.format };
    });
  });
  worksheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width - 1 } });
  worksheet["!merges"] = merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  worksheet["!cols"] = widths.map((characters) => ({ wch: characters }));
  return worksheet;
}
