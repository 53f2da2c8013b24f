import type { Ledger } from "../ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../ledgers/derive/allFields.ts";
import { fieldKinds } from "../ledgers/fieldKinds.ts";
import type { SqlPiece } from "./officialOrder.ts";
import { quoted } from "./quoted.ts";
import { QueryInvalid } from "./refusals.ts";
import type { ListFilter, ListQuery } from "./Store.ts";

/** What a query asks for, as SQL over r (the record) and p (its month); `progress`: whether p is needed. */
export function listConditions(ledger: Ledger, query: ListQuery): SqlPiece & { readonly progress: boolean } {
  const fields = new Map(allFields(ledger).map((named) => [named.name, named]));
  const parts: string[] = [query.deleted ? "r.deleted_at IS NOT NULL" : "r.deleted_at IS NULL"];
  const values: (string | number)[] = [];
  let progress = false;
  for (const filter of query.filters) {
    const named = fields.get(filter.field);
    if (!named) throw new QueryInvalid(`no such field: ${filter.field}`);
    const condition = filterCondition(named, filter);
    parts.push(condition.sql);
    values.push(...condition.values);
    progress ||= named.progress;
  }
  const search = query.search.trim();
  if (search !== "") {
    const texts = [...fields.values()].filter(({ field, progress: monthly }) => !monthly && fieldKinds[field.kind].column === "TEXT");
    const joined = `concat_ws(char(31), ${texts.map(({ name }) => `r.${quoted(name)}`).join(", ")})`;
    parts.push(texts.length === 0 ? "0" : `${joined} LIKE ? ESCAPE '\\'`);
    if (texts.length > 0) values.push(`%${escaped(search)}%`);
  }
  return { sql: parts.join(" AND "), values, progress };
}

function filterCondition({ name, field, progress }: NamedField, filter: ListFilter): SqlPiece {
  const column = `${progress ? "p" : "r"}.${quoted(name)}`;
  if (filter.test === "blank") return { sql: `${column} IS NULL`, values: [] };
  if (filter.test === "filled") return { sql: `${column} IS NOT NULL`, values: [] };
  const { value } = filter;
  const isText = fieldKinds[field.kind].column === "TEXT";
  if (value === null || typeof value !== (isText ? "string" : "number")) {
    throw new QueryInvalid(`${name} ${filter.test}: not a value of this field`);
  }
  switch (filter.test) {
    case "is":
      return field.kind === "list" || field.many
        ? { sql: `instr('、' || ${column} || '、', ?) > 0`, values: [`、${value}、`] }
        : { sql: `${column} = ?`, values: [value] };
    case "contains":
      if (!isText) throw new QueryInvalid(`${name} contains: not a text field`);
      return { sql: `${column} LIKE ? ESCAPE '\\'`, values: [`%${escaped(String(value))}%`] };
    case "from":
      return { sql: `${column} >= ?`, values: [value] };
    case "to":
      return { sql: `${column} <= ?`, values: [value] };
  }
}

/** A text for LIKE in which % and _ stand for themselves. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
