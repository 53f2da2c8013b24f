import type { Database } from "better-sqlite3";
import { ledgerOf, splitList } from "../ledgers/index.ts";
import { conditionOf } from "./conditionOf.ts";
import type { Scope } from "./Figure.ts";
import { figureStatement } from "./figureStatement.ts";
import { groupingOf } from "./grouping.ts";
import { periodParameters } from "./periodParameters.ts";
import { scopeSql } from "./scopeSql.ts";

/** A text that a field has, in how many records of a group; in the order in which the texts were first met. */
export interface ValueUse {
  readonly group: string;
  readonly text: string;
  readonly records: number;
}

/** The texts a field has over a scope, apart `by` a dimension. Ids are UUIDv7, so the smallest one of a text is its first record. */
export function valueUses(
  database: Database,
  scope: Scope,
  field: string,
  asOf: string,
  by: string | null,
): ValueUse[] {
  const ledger = ledgerOf(scope.ledger);
  if (!ledger) throw new Error(`no ledger ${scope.ledger}`);
  const { join, sql: group } = by === null ? { join: "", sql: "''" } : groupingOf(ledger, by);
  const sql = `SELECT ${group} AS "group", "${field}" AS text, COUNT(*) AS records
    FROM (${scopeSql(ledger, field + group + conditionOf(scope))}) ${join} WHERE ${conditionOf(scope)} AND "${field}" IS NOT NULL
    GROUP BY 1, 2 ORDER BY MIN(record)`;
  return figureStatement<ValueUse>(database, sql).all(periodParameters(asOf));
}

/**
 * The different values, lists taken apart (滇朴、樱花 are two). `first`: as first met; `use`: by how many records have the
 * value, then as first met; `official`: by `officialOrder`, other values behind it.
 */
export function distinctValues(
  uses: readonly ValueUse[],
  order: "official" | "use" | "first",
  officialOrder: readonly string[],
): string[] {
  const counts = new Map<string, number>();
  for (const { text, records } of uses) {
    for (const value of splitList(text)) counts.set(value, (counts.get(value) ?? 0) + records);
  }
  if (order === "first") return [...counts.keys()];
  if (order === "use") return [...counts].sort(([, first], [, second]) => second - first).map(([value]) => value);
  const unlisted = [...counts.keys()].filter((value) => !officialOrder.includes(value)).sort();
  return [...officialOrder.filter((name) => counts.has(name)), ...unlisted];
}
