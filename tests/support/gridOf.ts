import type { MergedArea, WorkbookGrid } from "../../electron/files/grid/workbookGrid.ts";
import { createGridBuilder } from "../../electron/files/reading/gridBuilder.ts";

/** A cell of a sheet made by hand: text, number, yes/no, a number with its format, an error value, or nothing. */
export type SheetCell =
  | string
  | number
  | boolean
  | null
  | { readonly number: number; readonly format: string }
  | { readonly error: string };

export interface SheetRows {
  readonly name?: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** "A3:A7", as a spreadsheet writes merged areas */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** 1-based, as a person counts rows */
  readonly hiddenRows?: readonly number[];
  /** Header and footer of the printed page */
  readonly pageTexts?: readonly string[];
}

/** A workbook as the reading process would hand it over, made in memory from rows of cells. */
export function gridOf(
  sheets: readonly SheetRows[],
  options: { readonly fileName?: string; readonly date1904?: boolean } = {},
): WorkbookGrid {
  const builder = createGridBuilder();
  for (const [index, sheet] of sheets.entries()) {
    for (const [row, cells] of sheet.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === null) continue;
        if (typeof cell === "string") builder.addText(row, column, cell, "");
        else if (typeof cell === "number") builder.addNumber(row, column, cell, "");
        else if (typeof cell === "boolean") builder.addBoolean(row, column, cell, "");
        else if ("error" in cell) builder.addError(row, column, cell.error, "");
        else builder.addNumber(row, column, cell.number, cell.format);
      }
    }
    builder.finishSheet({
      name: sheet.name ?? `Sheet${index + 1}`,
      hidden: sheet.hidden ?? false,
      merges: (sheet.merges ?? []).map(areaOf),
      hiddenRows: (sheet.hiddenRows ?? []).map((row) => row - 1),
      pageTexts: sheet.pageTexts,
    });
  }
  const { texts, numberFormats, sheets: grids } = builder;
  return {
    fileName: options.fileName ?? "上报.xlsx",
    format: "xlsx",
    date1904: options.date1904 ?? false,
    texts,
    numberFormats,
    sheets: grids,
  };
}

/** "B3:D4" → the area, 0-based. */
export function areaOf(text: string): MergedArea {
  const parts = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text);
  if (!parts) throw new Error(`no area: ${text}`);
  const [, left = "", top = "", right = "", bottom = ""] = parts;
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
