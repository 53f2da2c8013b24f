import { ledgers, naturalKey } from "../../../db/ledgers/index.ts";
import type { Store } from "../../../db/store/index.ts";
import type { ImportPlan } from "../../../electron/import/planning/ImportPlan.ts";

/** How many records each ledger has. */
export function countAll(store: Store): Map<string, number> {
  return new Map(ledgers.map((ledger) => [ledger.id, store.records.count(ledger)]));
}

/** After a commit the store is what it was, and the plan's rows as the plan has them: nothing else. */
export function checkStore(store: Store, plan: ImportPlan, before: ReadonlyMap<string, number>): string[] {
  const wrong: string[] = [];
  const added = new Map<string, number>();
  for (const table of plan.tables) {
    const { ledger } = table;
    const last = new Map<string, (typeof table.rows)[number]>();
    for (const row of table.rows) {
      if (row.action === "add") added.set(ledger.id, (added.get(ledger.id) ?? 0) + 1);
      const key = naturalKey(ledger, row.values);
      if ((row.action === "add" || row.action === "update") && key !== null) last.set(key, row);
    }
    for (const [key, row] of last) {
      const record = store.records.findByKey(ledger, key);
      if (!record) {
        wrong.push(`${ledger.id} ${key}: not written`);
        continue;
      }
      for (const name of Object.keys(ledger.fields))
        if ((record.values[name] ?? null) !== (row.values[name] ?? null))
          wrong.push(`${ledger.id} ${key} ${name}: ${record.values[name]} written, ${row.values[name]} shown`);
      if (row.month === null || row.progress === null) continue;
      const month = store.records.months(ledger, record.id).find((one) => one.month === row.month);
      for (const name of Object.keys(ledger.progress ?? {}))
        if ((month?.values[name] ?? null) !== (row.progress[name] ?? null))
          wrong.push(
            `${ledger.id} ${key} ${row.month} ${name}: ${month?.values[name]} written, ${row.progress[name]} shown`,
          );
    }
  }
  for (const [id, count] of countAll(store))
    if (count !== (before.get(id) ?? 0) + (added.get(id) ?? 0))
      wrong.push(`${id}: ${count} records after ${before.get(id)} and ${added.get(id) ?? 0} added`);
  return wrong;
}
