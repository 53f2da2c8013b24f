import { type Ledger, markedMonthsSql, progressTableName, tableName } from "../../ledgers/index.ts";
import { keptByFact } from "../core/keptByFact.ts";
import type { RecordReadContext } from "./RecordContext.ts";
import type { RecordReads } from "./Records.ts";

/**
 * How many records a ledger has, when it last changed, and which month is the newest that was told of, also by a mark. Kept until
 * a fact changes.
 */
export function ledgerCounts(context: RecordReadContext): Pick<RecordReads, "count" | "updatedAt" | "latestMonth"> {
  const { database } = context;
  const memory = keptByFact<unknown>();
  const kept = <T>(name: string, compute: () => T): T => memory(context, name, compute) as T;

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
      const marked = [...context.ledgers.values()].map(markedMonthsSql);
      return kept("latestMonth", () =>
        single<string | null>(
          `SELECT max(month) FROM (${monthly
            .map((ledger) => {
              const table = progressTableName(ledger);
              return `SELECT max(month) AS month FROM ${table} p JOIN ${tableName(ledger)} r ON r.id = p.record_id
      WHERE r.deleted_at IS NULL`;
            })
            .concat(marked)
            .join(" UNION ALL ")})`,
        ),
      );
    },
  };
}
