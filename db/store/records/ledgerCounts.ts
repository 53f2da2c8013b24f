import type { Ledger } from "../../ledgers/defineLedger.ts";
import { progressTableName, tableName } from "../../ledgers/derive/tableSql.ts";
import type { Records } from "../core/Store.ts";
import type { StoreContext } from "../core/StoreContext.ts";

/** How many records a ledger has, when it last changed, and which month is the newest. Kept until the next write. */
export function ledgerCounts(context: StoreContext): Pick<Records, "count" | "updatedAt" | "latestMonth"> {
  const { database, transactions } = context;
  const known = new Map<string, unknown>();
  let generation = -1;

  function kept<T>(name: string, compute: () => T): T {
    if (generation !== transactions.generation) {
      known.clear();
      generation = transactions.generation;
    }
    if (database.inTransaction) return compute();
    if (!known.has(name)) known.set(name, compute());
    return known.get(name) as T;
  }

  function single<T>(sql: string): T {
    return database.prepare<[], T>(sql).pluck().get() as T;
  }

  return {
    count(ledger: Ledger): number {
      context.rows(ledger);
      return kept(`count ${ledger.id}`, () =>
        single<number>(`SELECT count(*) FROM ${tableName(ledger)} WHERE deleted_at IS NULL`),
      );
    },

    updatedAt(ledger: Ledger): string | null {
      context.rows(ledger);
      return kept(`updatedAt ${ledger.id}`, () =>
        single<string | null>(`SELECT max(updated_at) FROM ${tableName(ledger)}`),
      );
    },

    latestMonth(): string | null {
      const monthly = [...context.ledgers.values()].filter((ledger) => ledger.progress);
      if (monthly.length === 0) return null;
      return kept("latestMonth", () =>
        single<string | null>(
          `SELECT max(month) FROM (${monthly
            .map((ledger) => {
              const table = progressTableName(ledger);
              return `SELECT max(month) AS month FROM ${table} p JOIN ${tableName(ledger)} r ON r.id = p.record_id WHERE r.deleted_at IS NULL`;
            })
            .join(" UNION ALL ")})`,
        ),
      );
    },
  };
}
