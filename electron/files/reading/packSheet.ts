import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from "xlsx";
import { FileRefused } from "../FileRefused.ts";
import { UNCALCULATED } from "../grid/cellErrors.ts";
import type { MergedArea } from "../grid/workbookGrid.ts";
import type { GridBuilder, SheetFacts } from "./gridBuilder.ts";
import { limits } from "./limits.ts";

/**
 * Everything that is not needed is off: texts as displayed, HTML, formulas. cellDates stays off for good: it makes JS
 * dates, which in China's time zone come out a day early.
 */
export const parserOptions: ParsingOptions = {
  type: "buffer",
  dense: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  cellNF: true,
};

/** SheetJS numbers errors as BIFF does ([MS-XLS] 2.5.10). */
const errorTexts = new Map<unknown, string>([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);
/** For errors younger than that table (#SPILL! …) and for numbers that are none. */
const unknownError = "#VALUE!";

type Row = (CellObject | undefined)[];

/** A sheet by its name, also where the name is one of Object.prototype's: "__proto__" ends up as the object's prototype. */
export function sheetOf(book: WorkBook, name: string): WorkSheet | undefined {
  if (Object.hasOwn(book.Sheets, name)) return book.Sheets[name];
  if (name !== "__proto__") return undefined;
  const prototype: unknown = Object.getPrototypeOf(book.Sheets);
  return prototype === Object.prototype ? undefined : (prototype as WorkSheet);
}

/**
 * Walks the parser's dense rows into the builder and ends the sheet there.
 * @returns the number of cells that the parser found, blank ones among them.
 * @throws FileRefused "file-damaged" for a cell outside of any sheet, "file-too-complex" beyond the limits.
 */
export function packSheet(
  builder: GridBuilder,
  sheet: WorkSheet,
  facts: Omit<SheetFacts, "merges"> & { merges: MergedArea[] | undefined },
): number {
  const rows: (Row | undefined)[] = sheet["!data"] ?? [];
  // Never walk by length or by "!ref": one stray row number makes either enormous.
  if (rows.length > limits.rows)
    throw new FileRefused("file-damaged", { sheet: facts.name, reason: "行号超出表格范围" });
  let found = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row];
    if (cells === undefined) continue;
    if (cells.length <= 256) {
      for (let column = 0; column < cells.length; column += 1) {
        const cell = cells[column];
        if (cell === undefined) continue;
        found += 1;
        addCell(builder, row, column, cell);
      }
      continue;
    }
    // A wide row is mostly holes; its keys come in ascending order.
    for (const key of Object.keys(cells)) {
      const column = Number(key);
      const cell = cells[column];
      if (!(column < limits.columns))
        throw new FileRefused("file-damaged", { sheet: facts.name, reason: "列号超出表格范围" });
      if (cell === undefined) continue;
      found += 1;
      addCell(builder, row, column, cell);
    }
  }
  builder.finishSheet({ ...facts, merges: facts.merges ?? parserMerges(sheet) });
  return found;
}

function addCell(builder: GridBuilder, row: number, column: number, cell: CellObject): void {
  const before = builder.cellCount;
  addValue(builder, row, column, cell);
  if (cell.f !== undefined && builder.cellCount > before) builder.markFormula();
}

/** The short days that follow the region, as SheetJS writes them out for America. */
const regional = new Map([
  ["m/d/yy", "yyyy/m/d"],
  ["m/d/yy h:mm", "yyyy/m/d h:mm"],
]);

function addValue(builder: GridBuilder, row: number, column: number, cell: CellObject): void {
  const written = typeof cell.z === "string" ? cell.z : "";
  const format = regional.get(written) ?? written;
  const value = cell.v;
  switch (cell.t) {
    case "s":
      // A text cell without its text: the parser did not find it in the shared strings.
      if (typeof value !== "string") throw new FileRefused("file-damaged", { reason: "部分文字无法解析" });
      // A formula that was never calculated comes as an empty text.
      if (value === "" && cell.f !== undefined) builder.addError(row, column, UNCALCULATED, format);
      else builder.addText(row, column, value, format);
      return;
    case "n":
      if (typeof value === "number" && Number.isFinite(value)) builder.addNumber(row, column, value, format);
      else if (value !== undefined) builder.addError(row, column, unknownError, format);
      return;
    case "b":
      builder.addBoolean(row, column, value === true, format);
      return;
    case "e":
      builder.addError(row, column, errorTexts.get(value) ?? unknownError, format);
      return;
    default:
  }
}

function parserMerges(sheet: WorkSheet): MergedArea[] {
  const merges = sheet["!merges"] ?? [];
  if (merges.length > limits.mergesPerSheet)
    throw new FileRefused("file-too-complex", { reason: `合并区域超过 ${limits.mergesPerSheet} 个` });
  return merges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}
