import type { LedgerRule, Values } from "./defineLedger.ts";

/** A field that must be filled once another says so: 入库日期 once a project is 已入库. `applies` says in words why it is needed, or null. */
export function neededWhen(
  field: string,
  level: LedgerRule["level"],
  applies: (values: Values) => string | null,
): LedgerRule {
  return {
    level,
    field,
    check(values) {
      const why = applies(values);
      return why !== null && (values[field] === null || values[field] === undefined || values[field] === "")
        ? `${why}，但没有填${field}`
        : null;
    },
  };
}
