import { normaliseText } from "../../../db/exact/normaliseText.ts";
import { saysNothing } from "../../../db/exact/saysNothing.ts";
import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import type { Field } from "../../../db/ledgers/Field.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { looksMasked } from "../../../db/ledgers/maskPersonal.ts";
import { splitList } from "../../../db/ledgers/splitList.ts";
import { cellAt, type GridCell, type SheetGrid, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { bareMonth } from "./monthOfYear.ts";
import type { TownshipBook } from "./townshipBook.ts";

const SAMPLE = 60;

/** Up to sixty filled cells of a column, spread over the table's rows. */
export function sampleCells(book: WorkbookGrid, sheet: SheetGrid, column: number, rows: readonly number[]): GridCell[] {
  const cells: GridCell[] = [];
  const step = Math.max(1, Math.floor(rows.length / 300));
  for (let position = 0; position < rows.length && cells.length < SAMPLE; position += step) {
    const cell = cellAt(book, sheet, rows[position] as number, column);
    if (cell && !(cell.kind === "text" && saysNothing(cell.text))) cells.push(cell);
  }
  return cells;
}

/** How many of the cells (0–1) could be values of the field; null where there is nothing to judge by. */
export function columnFit(cells: readonly GridCell[], field: Field, townships: TownshipBook): number | null {
  if (cells.length === 0) return null;
  let fitting = 0;
  for (const cell of cells) if (fits(cell, field, townships)) fitting += 1;
  return fitting / cells.length;
}

function fits(cell: GridCell, field: Field, townships: TownshipBook): boolean {
  if (cell.kind === "error") return true;
  const text = cell.kind === "text" ? cell.text : String(cell.number);
  if (field.personal && looksMasked(text)) return true;
  const kind = fieldKinds[field.kind];
  switch (kind.reading) {
    case "place":
      return field.many
        ? splitList(text).every((part) => townships.resolve(part).kind !== "unknown")
        : townships.resolve(text).kind !== "unknown";
    case "day":
      if (cell.kind === "number") return isSerial(cell.number) || /^(?:19|20)\d{6}$/.test(text);
      return /\d{4}[-./年]\d{1,2}/.test(normaliseText(text)) || /^(?:19|20)\d{6}$/.test(normaliseText(text));
    case "yearMonth":
      return cell.kind === "number"
        ? isSerial(cell.number) || /^20\d\d/.test(text) || bareMonth(text) !== null
        : /^\d{4}\D?\d{1,2}/.test(normaliseText(text)) || bareMonth(text) !== null;
    case "words":
      if (field.options) return kind.parse(text, strictly(field)).kind === "value";
      // A column of bare numbers or of stakes is no name; codes and notes may be anything.
      return cell.kind === "text" && !/^(?:[\d.,，%％-]+|[A-Z]*K\d+\+\d[\d.]*)$/i.test(normaliseText(text));
    default:
      return kind.parse(text, field).kind === "value";
  }
}

const strict = new WeakMap<Field, Field>();

/** The field as if its list could not grow: only words of the list fit. One object per field, so that what is derived from it is kept. */
function strictly(field: Field): Field {
  let closed = strict.get(field);
  if (!closed) {
    closed = { ...field, extendable: false };
    strict.set(field, closed);
  }
  return closed;
}

/** A number that is a day of 1990–2100 as spreadsheets count days. */
export function isSerial(number: number): boolean {
  return number >= 32_874 && number <= 73_050;
}

/** True if a header speaks of a percentage itself: 完成率（％）, 进度(%). */
export function namesPercent(path: readonly string[]): boolean {
  return path.some((part) => headerText(part).unit === "％");
}
