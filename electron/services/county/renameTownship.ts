import { allFields, ledgers, type StoredValue, tableName } from "../../../db/ledgers/index.ts";
import type { WriteStore } from "../../../db/store/index.ts";

/**
 * A township that is renamed in 基础资料 is renamed in every record that is not deleted, in the caller's transaction: a figure must
 * not stand half under the old name and half under the new. Each record's history says why, with the user's words behind it. (A
 * township that ceased to be, and another that took its place, are two records with their years instead.)
 * @returns how many records were changed
 * @throws DuplicateKey where a record of the new name stands there already
 */
export function renameTownship(store: WriteStore, before: string, after: string, reason: string | null): number {
  let changed = 0;
  const cause = { kind: "form", reason: `乡镇更名：${before} → ${after}${reason ? `（${reason}）` : ""}` } as const;
  for (const ledger of ledgers) {
    const fields = allFields(ledger).filter(({ field, progress }) => field.kind === "township" && !progress);
    if (fields.length === 0) continue;
    const named = fields.map(({ name }) => `instr('、' || "${name}" || '、', '、' || :before || '、') > 0`);
    const ids = store.database
      .prepare<[{ before: string }], string>(
        `SELECT id FROM ${tableName(ledger)} WHERE deleted_at IS NULL AND (${named.join(" OR ")})`,
      )
      .pluck()
      .all({ before });
    for (const id of ids) {
      const record = store.records.get(ledger, id);
      if (!record) continue;
      const values: Record<string, StoredValue> = { ...record.values };
      for (const { name } of fields) {
        const value = values[name];
        if (typeof value !== "string") continue;
        values[name] = [...new Set(value.split("、").map((each) => (each === before ? after : each)))].join("、");
      }
      store.records.update(ledger, id, record.revision, { values }, cause);
      changed += 1;
    }
  }
  return changed;
}
