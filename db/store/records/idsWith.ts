import { type Ledger, tableName, type Values } from "../../ledgers/index.ts";
import { quoted } from "../core/quoted.ts";
import { QueryInvalid } from "../core/refusals.ts";
import type { RecordReadContext } from "./RecordContext.ts";

/** The ids of the records that are not deleted and whose fields have these values; a field that is none: QueryInvalid. */
export function idsWith({ database }: RecordReadContext, ledger: Ledger, values: Values): string[] {
  const names = Object.keys(values);
  const unknown = names.find((name) => !Object.hasOwn(ledger.fields, name));
  if (unknown !== undefined) throw new QueryInvalid(`${ledger.id} has no field ${unknown}`);
  const conditions = names.map((name) => ` AND ${quoted(name)} IS ?`).join("");
  return database
    .prepare<unknown[], string>(`SELECT id FROM ${tableName(ledger)} WHERE deleted_at IS NULL${conditions} ORDER BY id`)
    .pluck()
    .all(...names.map((name) => values[name] ?? null));
}
