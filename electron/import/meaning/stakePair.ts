import { normaliseText } from "../../../db/exact/normaliseText.ts";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import type { FoundColumn } from "./FoundTable.ts";

const STAKE = String.raw`[A-Za-z]{0,3}\d{1,5}\+\d{1,3}(?:\.\d{1,3})?`;
const PAIR = new RegExp(`^(${STAKE})[-~至到—－]+(${STAKE})$`);

/** The two stakes of a text (K0+000～K3+945), or null. */
export function stakesOf(text: string): readonly [from: string, to: string] | null {
  const parts = PAIR.exec(
    normaliseText(text)
      .replace(/\s+/g, "")
      .replace(/[～〜]/g, "~"),
  );
  return parts?.[1] && parts[2] ? [parts[1], parts[2]] : null;
}

/**
 * The column that holds where a road begins and ends in one cell (起讫桩号), for a ledger that keeps the two apart and a sheet
 * that has no column for either: the field it begins with, and the field it ends with.
 */
export function stakePair(
  ledger: Ledger,
  columns: readonly FoundColumn[],
  taken: ReadonlyMap<number, NamedField>,
  samples: ReadonlyMap<number, readonly GridCell[]>,
): { readonly column: number; readonly from: NamedField; readonly to: NamedField } | null {
  const fields = allFields(ledger);
  const from = fields.find(({ name }) => name === "起点桩号");
  const to = fields.find(({ name }) => name === "止点桩号");
  if (!from || !to || [...taken.values()].some(({ name }) => name === from.name || name === to.name)) return null;
  for (const { column, path } of columns) {
    if (taken.has(column) || !/桩号|起讫|起止/.test(path.join(""))) continue;
    const cells = samples.get(column) ?? [];
    const pairs = cells.filter((cell) => cell.kind === "text" && stakesOf(cell.text) !== null).length;
    if (pairs > 0 && pairs * 2 >= cells.length) return { column, from, to };
  }
  return null;
}
