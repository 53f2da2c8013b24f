import type { Field, Ledger } from "../../ledgers/index.ts";
import { quoted } from "../core/quoted.ts";
import type { RecordReadContext } from "../records/RecordContext.ts";
import { readTownships } from "../records/readTownships.ts";

/** A piece of SQL with the values of its question marks. */
export interface SqlPiece {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** One thing to order by. */
export interface OrderTerm extends SqlPiece {
  readonly descending: boolean;
}

/**
 * A township column as its place in the official order. Several townships in one field count by the first; what is no township
 * in force, and blank, come last.
 */
export function townshipRank(context: RecordReadContext, field: Field, column: string): SqlPiece {
  const names = readTownships(context).map(({ name }) => name);
  if (names.length === 0) return { sql: "0", values: [] };
  const cases = names.map((_, index) => `WHEN ? THEN ${index}`).join(" ");
  const name = field.many
    ? `CASE instr(${column}, '、') WHEN 0 THEN ${column} ELSE substr(${column}, 1, instr(${column}, '、') - 1) END`
    : column;
  return { sql: `CASE ${name} ${cases} ELSE ${names.length} END`, values: names };
}

/**
 * The order unless asked otherwise: by the official township order (the townships themselves by 排序), then the natural key. r is
 * the record.
 */
export function officialOrder(context: RecordReadContext, ledger: Ledger): OrderTerm[] {
  const ascending = (sql: string, values: SqlPiece["values"] = []): OrderTerm => ({ sql, values, descending: false });
  const tail = [ascending("r.natural_key"), ascending("r.id")];
  if (ledger.id === "townships") return [ascending('r."排序" IS NULL'), ascending('r."排序"'), ...tail];
  const [name, field] = Object.entries(ledger.fields).find(([, { kind }]) => kind === "township") ?? [];
  if (!name || !field) return tail;
  const rank = townshipRank(context, field, `r.${quoted(name)}`);
  return [ascending(rank.sql, rank.values), ...tail];
}

/** ORDER BY's text; `reversed` from the last row to the first. */
export function orderBy(terms: readonly OrderTerm[], reversed = false): SqlPiece {
  return {
    sql: terms.map(({ sql, descending }) => `${sql} ${descending === reversed ? "ASC" : "DESC"}`).join(", "),
    values: terms.flatMap(({ values }) => values),
  };
}
