import { balanceRounded, type Decimal } from "../../db/exact/index.ts";
import { decimalOf } from "../../db/figures/decimalOf.ts";
import { type Figure, shownDecimals } from "../../db/figures/index.ts";
import { type Facts, type FilterUse, type ItemScope, ownUnit } from "../tags/index.ts";

/**
 * What a part of a whole is to show (舍位平衡), in its own unit: the parts of a list by project add up to the whole in the digits
 * that are printed, also where only some of them are named. null: the number is no such part, or a filter rounds it by itself.
 */
export function balancedPart(
  list: Figure,
  field: string,
  uses: readonly FilterUse[],
  scope: ItemScope | null,
  facts: Facts,
): Decimal | null {
  const { how } = list;
  if (how.kind !== "byProject" || how.amount !== field || uses.length > 0) return null;
  const items = facts.result(list).items ?? [];
  const at = scope === null ? -1 : items.indexOf(scope.item);
  const unit = ownUnit({ kind: "field", list, field });
  const values = items.flatMap((item) => item[field] ?? []);
  if (at < 0 || values.length !== items.length) return null;
  return balanceRounded(values.map(decimalOf), shownDecimals(unit).places)[at] ?? null;
}
