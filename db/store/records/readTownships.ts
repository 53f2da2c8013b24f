import { townships } from "../../ledgers/base/townships.ts";
import { splitList, tableName } from "../../ledgers/index.ts";
import type { Readable } from "../core/Context.ts";

export interface Township {
  readonly name: string;
  /** Every other name people use for it */
  readonly aliases: string[];
  readonly order: number;
  /** 9-digit code, where it is filled in */
  readonly code: string | null;
  readonly type: string;
  /** The first year it is in force, and the first one it no longer is; null: without such a bound */
  readonly since: number | null;
  readonly until: number | null;
}

type TownshipRow = Omit<Township, "aliases" | "order" | "type"> &
  Readonly<Record<"aliases" | "type", string | null>> & { readonly order: number | null };

/** Whether a township is in force in a year. */
export function inForce({ since, until }: Pick<Township, "since" | "until">, year: number): boolean {
  return (since === null || since <= year) && (until === null || year < until);
}

/** All townships that are not deleted, also those no longer in force, in the official order. */
export function readTownships(store: Readable): Township[] {
  const rows = store.database
    .prepare<[], TownshipRow>(
      `SELECT "名称" AS name, "别名" AS aliases, "排序" AS "order", "代码" AS code, "类型" AS type,
              "启用年度" AS since, "停用年度" AS until
       FROM ${tableName(townships)} WHERE deleted_at IS NULL AND "名称" IS NOT NULL ORDER BY "排序" IS NULL, "排序", natural_key`,
    )
    .all();
  return rows.map((row, index) => ({
    ...row,
    aliases: splitList(row.aliases ?? ""),
    order: row.order ?? index + 1,
    type: row.type ?? "",
  }));
}
