import type { Fields, StoredValue, Values } from "../../../db/ledgers/index.ts";

/**
 * All fields: what the sheet says where it has the column, what stood before elsewhere, else blank. A month changes nothing of a
 * day in it.
 */
export function completed(fields: Fields, before: Values | null, read: Values): Values {
  const values: Record<string, string | number | null> = {};
  for (const name in fields) {
    const own = read[name];
    const old = before?.[name] ?? null;
    values[name] = own === undefined || (fields[name]?.kind === "date" && isMonthOf(own, old)) ? old : own;
  }
  return values;
}

function isMonthOf(month: StoredValue, day: StoredValue): boolean {
  return typeof month === "string" && typeof day === "string" && month.length === 7 && day.startsWith(`${month}-`);
}
