import { isEarlier } from "../exact/index.ts";
import type { LedgerRule } from "./defineLedger.ts";

/**
 * Two dates (or months) of one record stand in order: `earlier` ≤ `later`; blank ones say nothing. A month compares with a day by
 * its month: in one month neither is before the other. An impossible order is an error; where it is only unlikely, the caller
 * makes it a warning.
 */
export function datesInOrder(earlier: string, later: string, level: LedgerRule["level"] = "error"): LedgerRule {
  return {
    level,
    rule: "B01",
    of: [earlier, later],
    field: later,
    check({ [earlier]: first, [later]: last }) {
      return typeof first === "string" && typeof last === "string" && isEarlier(last, first)
        ? `${later} ${last} 早于${earlier} ${first}`
        : null;
    },
  };
}
