import { allFields, type Ledger, progressTableName, splitList, tableName } from "../../ledgers/index.ts";
import { quoted } from "../core/quoted.ts";
import { QueryInvalid } from "../core/refusals.ts";
import type { RecordReadContext } from "./RecordContext.ts";

const MOST = 50;

/**
 * Values to suggest for a field that contain `search`: the declaration's options first, then those in use, by text. The members
 * of list fields stand singly. Personal fields give nothing but their options: they are not for leafing through.
 */
export function fieldValues(context: RecordReadContext, ledger: Ledger, name: string, search: string): string[] {
  const found = allFields(ledger).find((named) => named.name === name);
  if (!found) throw new QueryInvalid(`no such field: ${name}`);
  context.rows(ledger);
  const { field, progress } = found;
  const options = (field.options ?? []).filter((option) => option.includes(search));
  if (field.personal) return options.slice(0, MOST);
  const column = quoted(name);
  const table = tableName(ledger);
  const source = progress
    ? `${progressTableName(ledger)} v JOIN ${table} r ON r.id = v.record_id AND r.deleted_at IS NULL`
    : `(SELECT * FROM ${table} WHERE deleted_at IS NULL) v`;
  const used = context.database
    .prepare<unknown[], string>(
      `SELECT DISTINCT CAST(v.${column} AS TEXT) AS value FROM ${source}
       WHERE v.${column} IS NOT NULL AND instr(v.${column}, ?) > 0 ORDER BY value LIMIT ?`,
    )
    .pluck()
    .all(search, MOST * 4);
  const single = field.kind === "list" || field.many ? used.flatMap(splitList) : used;
  const others = [...new Set(single)].filter((value) => value.includes(search) && !options.includes(value));
  return [...options, ...others].slice(0, MOST);
}
