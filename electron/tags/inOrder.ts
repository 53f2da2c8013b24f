import { compareExact } from "../../db/exact/index.ts";
import { decimalOf } from "../../db/figures/decimalOf.ts";
import type { Figure, FigureItem } from "../../db/figures/index.ts";
import { fieldOf } from "./fieldsOf.ts";
import { shapeOf } from "./shapeOf.ts";
import type { Order } from "./Tag.ts";

const { compare } = new Intl.Collator("zh-CN");

/**
 * Items of a list in the order that a tag asks for: numbers by size, all else as words; blank ones last, whichever way round.
 * Without one, and by 乡镇 (the official order), they stay as they come.
 */
export function inOrder<T>(all: readonly T[], list: Figure, order: Order | null, itemOf: (one: T) => FigureItem): T[] {
  if (!order || (order.field === "乡镇" && !order.descending)) return [...all];
  const { field, descending } = order;
  const kind = fieldOf(list, field)?.kind;
  const numeric = kind === "year" || shapeOf({ kind: "field", list, field }) === "number";
  return all.toSorted((first, second) => {
    const [a, b] = [itemOf(first)[field] ?? null, itemOf(second)[field] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const by = numeric ? compareExact(decimalOf(a), decimalOf(b)) : compare(a, b);
    return descending ? -by : by;
  });
}
