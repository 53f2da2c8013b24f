import { saysNothing } from "../../../db/exact/saysNothing.ts";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { cellAt, type GridCell, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import type { FoundTable } from "./FoundTable.ts";
import { type HeaderPair, headerPair } from "./headerPair.ts";
import { splitCompound } from "./splitCompound.ts";

/** What is known of the columns that hold two fields. */
export interface CompoundColumns {
  /** Columns that are split: every filled cell is made of the two */
  readonly split: ReadonlyMap<number, HeaderPair>;
  /** Columns whose header names two fields, some of whose cells are made of two and some are not: asked */
  readonly unsure: ReadonlyMap<number, HeaderPair>;
}

/**
 * The columns of a table that hold two fields of its ledger in one cell. A header that names two and cells that never hold two
 * are left as they are; where a field stands in a column of its own too, nobody can say which is right, and that is asked.
 * @param fields what the columns were matched to
 */
export function compoundColumns(
  book: WorkbookGrid,
  ledger: Ledger,
  found: FoundTable,
  fields: ReadonlyMap<number, NamedField>,
  samples: ReadonlyMap<number, readonly GridCell[]>,
): CompoundColumns {
  const split = new Map<number, HeaderPair>();
  const unsure = new Map<number, HeaderPair>();
  const taken = new Set<string>();
  for (const { column, path } of found.columns) {
    const pair = headerPair(ledger, path);
    if (!pair) continue;
    const names = [pair.first.name, pair.second.name];
    const own = fields.get(column)?.name;
    // What the header means outright in one word is no pair: 起点桩号 is no 起讫桩号.
    if (own !== undefined && !names.includes(own)) continue;
    const elsewhere = [...fields].some(([other, { name }]) => other !== column && names.includes(name));
    if (elsewhere && pair.kind === "stakes") continue;
    if (!(samples.get(column) ?? []).some((cell) => splits(pair, cell))) continue;
    const filled = found.dataRows
      .map((row) => cellAt(book, found.sheet, row, column))
      .filter((cell) => cell !== undefined && !(cell.kind === "text" && saysNothing(cell.text)));
    const made = filled.filter((cell) => cell && splits(pair, cell)).length;
    // No single stake is written K3附近: what is no pair among pairs of stakes is refused at its cell.
    const whole = pair.kind === "stakes" ? made * 2 >= filled.length : made === filled.length;
    const free = !elsewhere && !names.some((name) => taken.has(name));
    (whole && free ? split : unsure).set(column, pair);
    for (const name of names) taken.add(name);
  }
  return { split, unsure };
}

function splits({ kind, first, second }: HeaderPair, cell: GridCell): boolean {
  const parts = cell.kind === "text" ? splitCompound(kind, cell.text) : null;
  return parts !== null && reads(first, parts[0]) && reads(second, parts[1]);
}

function reads({ field }: NamedField, text: string): boolean {
  return fieldKinds[field.kind].parse(text, field).kind === "value";
}
