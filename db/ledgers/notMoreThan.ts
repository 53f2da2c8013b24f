import type { LedgerRule } from "./defineLedger.ts";

/**
 * `part` ≤ `whole`, both numbers of the record or its month: more is possible (a slip, a late correction), but worth a look.
 * @param rule the audit's rule that it is a part of; null: the audit asks it in its own way
 */
export function notMoreThan(part: string, whole: string, rule: LedgerRule["rule"] = "B05"): LedgerRule {
  return {
    level: "warning",
    rule,
    of: [part, whole],
    field: part,
    check(values, progress) {
      const [partValue, wholeValue] = [progress[part] ?? values[part], progress[whole] ?? values[whole]];
      return typeof partValue === "number" && typeof wholeValue === "number" && partValue > wholeValue
        ? `${part}大于${whole}`
        : null;
    },
  };
}
