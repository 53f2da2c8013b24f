import type { Parsed } from "../../../db/exact/Parsed.ts";
import { saysNothing } from "../../../db/exact/saysNothing.ts";
import { unitOf } from "../../../db/exact/units.ts";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import type { MatchedColumn } from "./MatchedTable.ts";
import { readText } from "./readCell.ts";
import { type CompoundKind, splitCompound } from "./splitCompound.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** One of the two fields of a cell, as read. */
export interface CompoundPart {
  readonly named: NamedField;
  readonly parsed: Parsed<string | number>;
}

/** How the cells of a pair are written, for a message. */
const EXAMPLES: Readonly<Record<CompoundKind, string>> = {
  stakes: "K0+000～K3+200",
  brackets: "大庄线（Y706530304）",
  joined: "18.5×6.5",
};

/**
 * A cell that holds two fields, taken apart. What is not made of two is wrong for the first field, which names the cell, and
 * says nothing for the second; a unit in the header holds for both where both can have it.
 */
export function readCompound(
  cell: GridCell,
  raw: string,
  column: MatchedColumn & { readonly second: NamedField; readonly compound: CompoundKind },
  townships: TownshipBook,
): readonly CompoundPart[] {
  const { field: first, second, compound } = column;
  const both = [...(first ? [first] : []), second];
  const blank = cell.kind === "text" && saysNothing(cell.text);
  const parts = cell.kind === "text" ? splitCompound(compound, cell.text) : null;
  if (blank || !parts) {
    const what = compound === "stakes" ? "起讫桩号" : `“${both.map(({ name }) => name).join("、")}”两项`;
    const wrong = { kind: "wrong", why: `“${raw}”不是${what}（例：${EXAMPLES[compound]}）` } as const;
    return both.map((named, index) => ({ named, parsed: blank || index > 0 ? { kind: "blank" } : wrong }));
  }
  return both.map((named, index) => ({
    named,
    parsed: readText(parts[index] ?? "", { ...column, field: named, readUnit: unitFor(column, named) }, townships),
  }));
}

function unitFor({ readUnit }: MatchedColumn, { field }: NamedField): string | null {
  const own = field.unit ?? null;
  if (readUnit === null || own === null) return own;
  return unitOf(readUnit)?.[1].dimension === unitOf(own)?.[1].dimension ? readUnit : own;
}
