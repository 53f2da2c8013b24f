import { addDecimals, balanceRounded, type Decimal } from "../../../db/exact/index.ts";
import type { PlannedRow } from "../model/PlannedRow.ts";
import type { EvaluatedCell } from "./EvaluatedCell.ts";

/**
 * 舍位平衡 from the totals down: the cells directly under a total are rounded so that they add up to what it shows, and those
 * under a subtotal to what that shows then. Only where they add up exactly: rates and unlike things are rounded each by itself.
 * @param fixed what a cell of a total shows, where that is settled already
 * @returns what a cell is to show instead of its value; undefined: the value, rounded by itself
 */
export function balanceRows(
  planned: readonly Pick<PlannedRow, "parts">[],
  rows: readonly (readonly Pick<EvaluatedCell, "value" | "unit" | "decimals">[])[],
  fixed: (row: number, column: number) => Decimal | undefined = () => undefined,
): (row: number, column: number) => Decimal | undefined {
  const shown = new Map<number, Map<number, Decimal>>();
  for (const [row, { parts = [] }] of planned.entries()) {
    if (parts.length === 0) continue;
    for (const [column, whole] of (rows[row] ?? []).entries()) {
      if (whole.value === null || whole.unit === "％") continue;
      const known = parts.filter((part) => (rows[part]?.[column]?.value ?? null) !== null);
      const values = known.flatMap((part) => rows[part]?.[column]?.value ?? []);
      if (!addsUp(values, whole.value)) continue;
      const rounded = balanceRounded(values, whole.decimals, shown.get(row)?.get(column) ?? fixed(row, column));
      for (const [index, part] of known.entries()) {
        const value = rounded[index];
        const cells = shown.get(part) ?? new Map<number, Decimal>();
        if (value) shown.set(part, cells.set(column, value));
      }
    }
  }
  return (row, column) => shown.get(row)?.get(column);
}

function addsUp(parts: readonly Decimal[], whole: Decimal): boolean {
  const left = parts.reduce((sum, part) => addDecimals(sum, { digits: -part.digits, scale: part.scale }), whole);
  return parts.length > 0 && left.digits === 0n;
}
