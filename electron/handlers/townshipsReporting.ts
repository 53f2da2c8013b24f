import { progressTableName, tableName } from "../../db/ledgers/derive/tableSql.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import type { Store } from "../../db/store/index.ts";

/** Townships that have a state of some road-works entered for exactly this month; the others still owe their report. */
export function townshipsReporting(database: Store["database"], month: string): Set<string> {
  const rows = database
    .prepare<[string], { township: string }>(
      `SELECT DISTINCT record."乡镇" AS township
         FROM ${tableName(roadWorks)} record
         JOIN ${progressTableName(roadWorks)} progress ON progress.record_id = record.id
        WHERE record.deleted_at IS NULL AND progress.month = ?`,
    )
    .all(month);
  return new Set(rows.map(({ township }) => township));
}
