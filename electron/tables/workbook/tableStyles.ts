import type { Style } from "exceljs";
import type { TableColumn, TableModel } from "../../contract/tableModel.ts";
import {
  BOLD_FONT,
  BORDERS,
  CENTRED,
  LEFT,
  RIGHT,
  SUBTOTAL_FILL,
  TEXT_FONT,
  TITLE_FONT,
  TOTAL_FILL,
} from "../../files/writing/workbookStyles.ts";

type RowKind = TableModel["rows"][number]["kind"];
type Look = Partial<Style>;

/** Text stays text whatever it begins with: a string cell is never a formula, and this format keeps it one when it is edited. */
const TEXT = "@";
/** Words keep clear of the numbers that end at the line before them. */
const INDENTED = { ...LEFT, indent: 1 };
const FILLS = { total: TOTAL_FILL, subtotal: SUBTOTAL_FILL, detail: null } as const;

export const titleLook: Look = { numFmt: TEXT, font: TITLE_FONT, alignment: CENTRED };
export const numbersLook: Look = { numFmt: TEXT, font: TEXT_FONT, alignment: CENTRED, border: BORDERS };
export const footLook: Look = { numFmt: TEXT, font: TEXT_FONT, alignment: LEFT };
export const lineLooks: Readonly<Record<"left" | "center" | "right", Look>> = {
  left: { numFmt: TEXT, font: TEXT_FONT, alignment: LEFT },
  center: { numFmt: TEXT, font: TEXT_FONT, alignment: CENTRED },
  right: { numFmt: TEXT, font: TEXT_FONT, alignment: { ...CENTRED, horizontal: "right" } },
};

const looks = new Map<string, Look>();

/** The look of a cell in the table's body: one object per kind of row, kind of column and number format. */
export function bodyLook(row: RowKind, column: TableColumn["kind"], numFmt: string = TEXT): Look {
  const key = `${row} ${column} ${numFmt}`;
  const known = looks.get(key);
  if (known) return known;
  const fill = FILLS[row];
  const look: Look = {
    numFmt,
    font: row === "detail" ? TEXT_FONT : BOLD_FONT,
    alignment: column === "text" ? INDENTED : column === "date" ? CENTRED : RIGHT,
    border: BORDERS,
    ...(fill ? { fill } : {}),
  };
  looks.set(key, look);
  return look;
}
