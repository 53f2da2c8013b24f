import { townships } from "../ledgers/base/townships.ts";
import { tableName } from "../ledgers/derive/tableSql.ts";
import { splitList } from "../ledgers/splitList.ts";
import type { Store } from "./Store.ts";

export interface Township {
  readonly name: string;
  /** Every other name people use for it */
  readonly aliases: string[];
  readonly order: number;
  /** 9-digit code, where it is filled in */
  readonly code: string | null;
  readonly type: string;
}

/** The townships in force, in the official order. */
export function readTownships(store: Pick<Store, "database">): Township[] {
  const rows = store.database
    .prepare<
      [],
      { name: string; aliases: string | null; order: number | null; code: string | null; type: string | null }
    >(
      `SELECT "名称" AS name, "别名" AS aliases, "排序" AS "order", "代码" AS code, "类型" AS type
       FROM ${tableName(townships)} WHERE deleted_at IS NULL AND "名称" IS NOT NULL ORDER BY "排序" IS NULL, "排序", natural_key`,
    )
    .all();
  return rows.map((row, index) => ({
    name: row.name,
    aliases: splitList(row.aliases ?? ""),
    order: row.order ?? index + 1,
    code: row.code,
    type: row.type ?? "",
  }));
}
