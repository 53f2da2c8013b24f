import type { LedgerRule } from "./defineLedger.ts";

const [AMOUNT, MONTH] = ["期初累计完成投资", "期初截至月"] as const;

/** 期初 is asked for gently: half of it is told where it is written and stops nothing there. The audit's A06 asks for both or neither. */
export const openingRules: readonly LedgerRule[] = [missing(MONTH, AMOUNT), missing(AMOUNT, MONTH)];

function missing(field: string, given: string): LedgerRule {
  return {
    level: "warning",
    rule: null,
    of: [AMOUNT, MONTH],
    field,
    check(values) {
      const filled = (name: string): boolean => ![null, undefined, ""].some((blank) => values[name] === blank);
      return filled(given) && !filled(field) ? `填了${given}，但没有填${field}，自开工累计不计算` : null;
    },
  };
}
