import { normaliseText } from "../../../db/exact/index.ts";
import { fieldKinds, type NamedField } from "../../../db/ledgers/index.ts";
import { isPlainFormat } from "../../files/grid/isPlainFormat.ts";
import { cellAt, type GridCell, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import type { FoundTable } from "./FoundTable.ts";

/** Words of a state that mean that nothing is left to do. */
const DONE = new Set(["完工", "已完成", "建成"]);

/**
 * What a bare number means in a percent column, as hundredths of a percent per unit: 100 where the column is in percent (85), 10,000
 * where it is in fractions (0.85), null where that cannot be told; such numbers are then refused by their cells.
 * A number above 1 says percent. Finished work that stands at 1 says fractions, whatever the header says. Without either,
 * numbers between 0 and 1 are fractions, unless the header has ％ — then they may be both.
 * Cells whose format shows ％ and texts with ％ say themselves what they are and need no scale.
 */
export function percentScale(
  book: WorkbookGrid,
  found: FoundTable,
  column: number,
  state: { readonly column: number; readonly named: NamedField } | null,
  headerHasPercent: boolean,
): number | null {
  let between = false;
  const step = Math.max(1, Math.floor(found.dataRows.length / 300));
  for (let position = 0; position < found.dataRows.length; position += step) {
    const row = found.dataRows[position] as number;
    const number = bareNumber(cellAt(book, found.sheet, row, column));
    if (number === null) continue;
    if (number > 1) return 100;
    if (number > 0 && number < 1) between = true;
    if (number === 1 && state && isDone(cellAt(book, found.sheet, row, state.column), state.named)) return 10_000;
  }
  if (headerHasPercent) return between ? null : 100;
  return between ? 10_000 : null;
}

function bareNumber(cell: GridCell | undefined): number | null {
  if (!cell) return null;
  if (cell.kind === "number") return isPlainFormat(cell.format) ? cell.number : null;
  const text = normaliseText(cell.text);
  return cell.kind === "text" && /^\d*\.?\d+$/.test(text) ? Number(text) : null;
}

function isDone(cell: GridCell | undefined, { field }: NamedField): boolean {
  if (cell?.kind !== "text") return false;
  const parsed = fieldKinds.text.parse(cell.text, field);
  return parsed.kind === "value" && DONE.has(String(parsed.value));
}
