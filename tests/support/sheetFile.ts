import { columnLetters } from "../../electron/files/grid/columnLetters.ts";
import type { SheetCell, SheetRows } from "./gridOf.ts";
import { sheetParts } from "./sheetPackage.ts";
import { zipFile } from "./zipFile.ts";

/** A workbook's bytes with one sheet of plain texts and numbers, however large. */
export function sheetFile({ rows, merges = [] }: SheetRows): Buffer {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const cellXml = (cell: SheetCell, place: string): string => {
    if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
    if (typeof cell !== "string") return "";
    const index = known.get(cell) ?? texts.push(cell) - 1;
    known.set(cell, index);
    return `<c r="${place}" t="s"><v>${index}</v></c>`;
  };
  const lines = rows.map((cells, row) => {
    const parts = cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${row + 1}`));
    return `<row r="${row + 1}">${parts.join("")}</row>`;
  });
  const areas = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  const merged = merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${areas}</mergeCells>`;
  return zipFile(
    sheetParts({
      sheets: [{ name: "Sheet1", xml: `<sheetData>${lines.join("")}</sheetData>${merged}` }],
      sharedStrings: texts.map((value) => `<si><t>${value}</t></si>`).join(""),
    }),
  );
}
