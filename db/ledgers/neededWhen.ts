import type { LedgerRule, Values } from "./defineLedger.ts";

/**
 * A field that must be filled once another says so: 入库日期 once a project is 已入库.
 * @param because the other field
 * @param rule the audit's rule that it is a part of
 * @param applies says in words why it is needed, or null
 */
export function neededWhen(
  field: string,
  because: string,
  rule: string,
  level: LedgerRule["level"],
  applies: (values: Values) => string | null,
): LedgerRule {
  return {
    level,
    rule,
    of: [because, field],
    field,
    check(values) {
      const why = applies(values);
      return why !== null && (values[field] === null || values[field] === undefined || values[field] === "")
        ? `${why}，但没有填${field}`
        : null;
    },
  };
}
