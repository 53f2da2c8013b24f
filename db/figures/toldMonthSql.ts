import { type Ledger, newestMarkSql } from "../ledgers/index.ts";

/**
 * SQL: the month <= :asOf that a record was last told of, over the record (r) and its newest progress up to then (p): that of the
 * progress, or a later month marked 无变化, for which what was told before it goes on to hold, also as corrected later. A mark
 * without progress before it says nothing (NULL). The one rule for "newest progress" and "reported"; the values are p's either way.
 */
export function toldMonthSql(ledger: Ledger): string {
  const marked = newestMarkSql(ledger, "r.id", ":asOf");
  return `CASE WHEN p.month IS NULL THEN NULL ELSE MAX(p.month, COALESCE(${marked}, p.month)) END`;
}
