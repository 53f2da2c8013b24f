import { allFields } from "../../db/ledgers/derive/allFields.ts";
import { ledgerOf } from "../../db/ledgers/index.ts";
import { cellAt } from "../../electron/files/grid/workbookGrid.ts";
import type { MatchedColumn } from "../../electron/import/meaning/MatchedTable.ts";
import { readCell } from "../../electron/import/meaning/readCell.ts";
import { townshipBook } from "../../electron/import/meaning/townshipBook.ts";
import { gridOf, type SheetCell } from "./gridOf.ts";

const townships = townshipBook([
  { name: "通泉街道", aliases: ["通泉镇"] },
  { name: "马鸣乡", aliases: [] },
  { name: "龙泉街道", aliases: [] },
  { name: "龙泉镇", aliases: [] },
]);

export interface ReadingOptions {
  readonly column?: Partial<MatchedColumn>;
  readonly date1904?: boolean;
  /** The sheet's year */
  readonly year?: number | null;
}

/** Reads one cell as a field of a ledger: the value, [value, note], "blank", or why it is wrong. */
export function readOneCell(ledger: string, name: string, cell: SheetCell, options: ReadingOptions = {}): unknown {
  const declared = ledgerOf(ledger);
  const field = declared && allFields(declared).find((one) => one.name === name);
  if (!field) throw new Error(`no field ${name}`);
  const book = gridOf([{ rows: [[cell]] }]);
  const [sheet] = book.sheets;
  const found = sheet && cellAt(book, sheet, 0, 0);
  if (!found) return "no cell";
  const whole: MatchedColumn = {
    column: 0,
    path: [name],
    unit: null,
    field,
    readUnit: field.field.unit ?? null,
    unitStated: true,
    remembered: null,
    why: null,
    percentScale: 100,
    ...options.column,
  };
  const parsed = readCell(found, whole, options.date1904 ?? false, townships, options.year ?? null);
  if (parsed.kind === "blank") return "blank";
  if (parsed.kind === "wrong") return parsed.why;
  return parsed.note === undefined ? parsed.value : [parsed.value, parsed.note];
}
