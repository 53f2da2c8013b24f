import { variantSchema } from "../../contract/ownTables.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { isBalanced } from "../filling/isBalanced.ts";
import { shownAs } from "../filling/shownAs.ts";
import { applyVariant } from "../ownTables/applyVariant.ts";
import type { SheetComparison } from "./SheetComparison.ts";
import type { VerificationStore } from "./VerificationStore.ts";

/** Holds the sheet at hand against a table. */
export type Compare = (model: TableModel) => SheetComparison | { readonly why: string };

/** A way in which a table may have been written: as it is, with its money in another unit, or as the bureau's variant of it. */
export interface Presentation {
  /** Name of the variant */
  readonly variant: string | null;
  of(model: TableModel): TableModel;
}

export const AS_IT_IS: Presentation = { variant: null, of: (model) => model };
const UNITS = ["元", "万元", "亿元"] as const;
/** Other decimals than a table's own change what a balanced table holds, not only how it looks. */
const DECIMALS = [0, 1, 2, 3, 4] as const;
const MOST_VARIANTS = 50;

/** The way a sheet was written, found by what fits best; as it is where nothing fits better. */
export function presentationOf(store: VerificationStore, compare: Compare, model: TableModel): Presentation {
  const plain = compare(model);
  let best = { presentation: AS_IT_IS, weight: weightOf(plain) };
  if (best.weight === 0) return AS_IT_IS;
  const shown = (unit: (typeof UNITS)[number] | null, decimals: number | null): Presentation => ({
    variant: null,
    of: (one) => shownAs(one, { unit, decimals }),
  });
  const others =
    isBalanced(model.rows) && hasAllRows(plain)
      ? [null, ...UNITS].flatMap((unit) => DECIMALS.map((each) => shown(unit, each)))
      : [];
  const inUnits = [...UNITS.map((unit) => shown(unit, null)), ...others];
  for (const presentation of [...inUnits, ...variantsOf(store, model.id)]) {
    const comparison = compare(presentation.of(model));
    const weight = weightOf(comparison);
    // A unit that the sheet does not name is a number that was changed.
    const isSaid = presentation.variant !== null || !saysOtherUnit(comparison);
    if (isSaid && weight < best.weight) best = { presentation, weight };
    if (weight === 0) break;
  }
  return best.presentation;
}

/** Where rows came or went, more than the decimals was changed. */
function hasAllRows(comparison: ReturnType<Compare>): boolean {
  return !("why" in comparison) && comparison.rowsMissing.length + comparison.rowsAdded.length === 0;
}

function variantsOf(store: VerificationStore, table: string): Presentation[] {
  return store.ownTables
    .list()
    .filter(({ kind, base }) => kind === "variant" && base === table)
    .slice(0, MOST_VARIANTS)
    .flatMap(({ name, definition }) => {
      const variant = variantSchema.safeParse(definition);
      return variant.success
        ? [{ variant: name, of: (model: TableModel) => applyVariant(model, name, variant.data) }]
        : [];
    });
}

/** A column that is not there says more than a cell that differs; what else stands where does not matter. */
function weightOf(comparison: ReturnType<Compare>): number {
  if ("why" in comparison) return Number.POSITIVE_INFINITY;
  const { cells, rowsMissing, rowsAdded, columnsMissing, columnsAdded } = comparison;
  const lines = rowsMissing.length + rowsAdded.length + 10 * (columnsMissing.length + columnsAdded.length);
  return cells.length + lines;
}

function saysOtherUnit(comparison: ReturnType<Compare>): boolean {
  return "why" in comparison || comparison.cells.some(({ name }) => name === "计量单位" || name === "表头");
}
