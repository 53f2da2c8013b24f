import { isRowTag, lexTags } from "../../tags/lexTags.ts";
import { FileRefused } from "../FileRefused.ts";
import { limits } from "../reading/limits.ts";
import { escapeXmlText } from "../xml/escapeXmlText.ts";
import { xmlText } from "../xml/xmlText.ts";
import { attribute, deepCopy, firstNamed, setAttribute, textOf, type XmlElement } from "../xml/xmlTree.ts";
import { lettersOf } from "./area.ts";
import type { CellFormat } from "./cellFormats.ts";
import { dateSerial } from "./dateSerial.ts";
import { formulaCells } from "./plainFormulas.ts";
import { cellRuns, inlineText, replaceInRuns, runsText, type TextRun } from "./richText.ts";
import type { RowShift } from "./rowShift.ts";
import type { SheetRow } from "./sheetCells.ts";
import { shiftFormula } from "./shiftFormula.ts";
import type { SheetPlace } from "./shiftSheet.ts";
import type { SheetValues, TagValue, TagValues } from "./templateTypes.ts";

export interface FillOptions {
  readonly values: SheetValues;
  readonly shared: readonly TextRun[][];
  readonly formats: (style: number) => CellFormat;
  readonly date1904: boolean;
  readonly shift: RowShift;
  readonly place: SheetPlace;
}

const NOTHING: TagValues = new Map();

/** The rows of a sheet filled: tags replaced, repeated rows repeated, all rows where they belong. */
export function filledRows(rows: readonly SheetRow[], options: FillOptions): XmlElement[] {
  const { values, shift } = options;
  return rows.flatMap((row) => {
    const repetitions = values.loops.get(row.row);
    if (!repetitions) {
      fillRow(row, (cell) => values.cells.get(cell) ?? NOTHING, shift.first(row.row), 0, options);
      return [row.element];
    }
    if (repetitions.length === 0) {
      emptyRow(row, options);
      fillRow(row, () => NOTHING, shift.first(row.row), 0, options);
      return [row.element];
    }
    return repetitions.map((tags, copy) => {
      const repeated = copyOf(row);
      fillRow(repeated, () => tags, shift.first(row.row) + copy, copy, options);
      return repeated.element;
    });
  });
}

function copyOf({ row, element, cells }: SheetRow): SheetRow {
  const own = new Map(cells.map(({ element: cell }) => [cell, deepCopy(cell)]));
  const children = element.children.map((child) =>
    typeof child === "string" ? child : (own.get(child) ?? deepCopy(child)),
  );
  return {
    row,
    element: { ...element, attributes: element.attributes.map(([name, value]) => [name, value]), children },
    cells: cells.map(({ cell, element: original }) => ({ cell, element: own.get(original) ?? original })),
  };
}

/** A repeated row without anything to repeat stays once, its looks kept, its tags and formulas blank. */
function emptyRow({ cells }: SheetRow, { shared }: FillOptions): void {
  for (const { element } of cells) {
    const runs = cellRuns(element, shared);
    const pieces = runs && lexTags(runsText(runs)).pieces;
    if (!firstNamed(element, "f") && !pieces?.some(({ kind }) => kind === "tag")) continue;
    element.children = [];
    setAttribute(element, "t", null);
  }
}

function fillRow(
  row: SheetRow,
  valuesOf: (cell: string) => TagValues,
  place: number,
  copy: number,
  options: FillOptions,
): void {
  setAttribute(row.element, "r", String(place));
  for (const { cell, element } of row.cells) {
    fillCell(element, valuesOf(cell), options);
    setAttribute(element, "r", `${lettersOf(cell)}${place}`);
  }
  for (const { element, formula } of formulaCells([row])) {
    const text = xmlText(textOf(formula));
    const own = options.values.loops.has(row.row) ? { row: row.row, copy } : null;
    const shifted = shiftFormula(text, { ...options.place, own }).formula;
    if (shifted !== text) formula.children = [escapeXmlText(shifted)];
    const block = attribute(formula, "ref");
    const moved = place - row.row;
    if (block !== undefined && moved !== 0)
      setAttribute(
        formula,
        "ref",
        block.replace(/\d+/g, (number) => String(Number(number) + moved)),
      );
    // The result is of the template's time: whoever opens the file computes it anew.
    element.children = element.children.filter((child) => typeof child === "string" || child.name !== "v");
    setAttribute(element, "t", null);
  }
}

function fillCell(element: XmlElement, values: TagValues, { shared, formats, date1904 }: FillOptions): void {
  const runs = cellRuns(element, shared);
  if (!runs) return;
  const text = runsText(runs);
  const { pieces: all, loose } = lexTags(text);
  const tags = all.filter(({ kind }) => kind === "tag");
  if (loose.length > 0 || tags.length === 0) return;
  // The tag that repeats the row is no part of what the cell shows.
  const rest = all.filter((piece) => !(piece.kind === "tag" && isRowTag(piece.text)));
  const [only] = rest;
  const value = rest.length === 1 && only?.kind === "tag" ? values.get(only.text) : undefined;
  const number = value && numberIn(value, formats(Number(attribute(element, "s") ?? 0)), date1904);
  if (number !== undefined && number !== null) {
    element.children = [{ name: "v", attributes: [], children: [number] }];
    setAttribute(element, "t", null);
    return;
  }
  const changes = tags.map(({ text: tag, from, to }) => ({
    from,
    to,
    text: isRowTag(tag) ? "" : (values.get(tag)?.text ?? ""),
  }));
  const filled = replaceInRuns(runs, changes);
  const length = runsText(filled).length;
  if (length > limits.cellCharacters) {
    const reason = `单元格 ${attribute(element, "r")} 填写后超过 ${limits.cellCharacters} 字`;
    throw new FileRefused("file-too-complex", { reason });
  }
  element.children = length === 0 ? [] : [inlineText(filled)];
  setAttribute(element, "t", length === 0 ? null : "inlineStr");
}

/** The number that a cell with this format holds; null where it is to hold text. */
function numberIn(value: TagValue, format: CellFormat, date1904: boolean): string | null {
  if (value.date !== null) return format === "date" ? String(dateSerial(value.date, date1904)) : null;
  if (value.number === null) return null;
  return value.percent && format === "percent" ? hundredth(value.number) : value.number;
}

/** An exact decimal text divided by 100. */
function hundredth(number: string): string {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  const digits = whole.padStart(3, "0");
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`.replace(/0+$/, "").replace(/\.$/, "");
  return sign + text;
}
