import { progressTableName, tableName } from "../../db/ledgers/derive/tableSql.ts";
import { bridges } from "../../db/ledgers/rural/bridges.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { safetyWorks } from "../../db/ledgers/rural/safetyWorks.ts";
import { upgrades } from "../../db/ledgers/rural/upgrades.ts";
import type { Store } from "../../db/store/index.ts";

/** Ledgers of works with the field that says how far each is. */
const WORKS = [
  { ledger: roadWorks, state: "状态" },
  { ledger: bridges, state: "状态" },
  { ledger: safetyWorks, state: "状态" },
  { ledger: upgrades, state: "阶段" },
] as const;

/**
 * How many works should have been finished before this month (计划完工 earlier) and are not 完工 in their latest state up to
 * it. Work without any state yet counts as not begun, as in the figures.
 */
export function overdueWorks(database: Store["database"], asOf: string): number {
  const parts = WORKS.map(
    ({ ledger, state }) => `SELECT count(*) AS works
         FROM ${tableName(ledger)} record
        WHERE record.deleted_at IS NULL AND record."计划完工" < :asOf
          AND coalesce((SELECT progress."${state}" FROM ${progressTableName(ledger)} progress
                         WHERE progress.record_id = record.id AND progress.month <= :asOf
                         ORDER BY progress.month DESC LIMIT 1), '') <> '完工'`,
  );
  const row = database
    .prepare<[{ asOf: string }], { works: number }>(`SELECT sum(works) AS works FROM (${parts.join(" UNION ALL ")})`)
    .get({ asOf });
  return row?.works ?? 0;
}
