import { type Ledger, tableName } from "../../ledgers/index.ts";
import type { Readable } from "./Context.ts";

/**
 * Runs `work` on the store and says which ledgers it read: those whose tables its statements name, also in a condition of another
 * ledger's. So nothing that a number depends on can be forgotten in a list.
 */
export function noteReads<T>(
  { database }: Readable,
  ledgers: readonly Ledger[],
  work: (store: Readable) => T,
): { result: T; ledgers: string[] } {
  const words = new Set<string>();
  const watched = new Proxy(database, {
    get(target, name) {
      if (name === "prepare") {
        return (sql: string) => {
          for (const [word] of sql.matchAll(/\w+/g)) words.add(word);
          return target.prepare(sql);
        };
      }
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
  const result = work({ database: watched });
  return { result, ledgers: ledgers.filter((ledger) => words.has(tableName(ledger))).map(({ id }) => id) };
}
