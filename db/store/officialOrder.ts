import type { Ledger } from "../ledgers/defineLedger.ts";
import { quoted } from "./quoted.ts";
import { readTownships } from "./readTownships.ts";
import type { StoreContext } from "./StoreContext.ts";

/** A piece of SQL with the values of its question marks. */
export interface SqlPiece {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/**
 * A township column as its place in the official order. Several townships in one field count by the first; what is no township
 * in force, and blank, come last.
 */
export function townshipRank(context: StoreContext, column: string): SqlPiece {
  const names = readTownships(context).map(({ name }) => name);
  if (names.length === 0) return { sql: "0", values: [] };
  const cases = names.map((_, index) => `WHEN ? THEN ${index}`).join(" ");
  const first = `CASE instr(${column}, '、') WHEN 0 THEN ${column} ELSE substr(${column}, 1, instr(${column}, '、') - 1) END`;
  return { sql: `CASE ${first} ${cases} ELSE ${names.length} END`, values: names };
}

/** The ledger's order unless asked otherwise: the official township order (the townships' own by 排序), then the natural key. */
export function officialOrder(context: StoreContext, ledger: Ledger, alias: string): SqlPiece {
  if (ledger.id === "townships") {
    return { sql: `${alias}."排序" IS NULL, ${alias}."排序", ${alias}.natural_key, ${alias}.id`, values: [] };
  }
  const field = Object.keys(ledger.fields).find((name) => ledger.fields[name]?.kind === "township");
  const tail = `${alias}.natural_key, ${alias}.id`;
  if (!field) return { sql: tail, values: [] };
  const rank = townshipRank(context, `${alias}.${quoted(field)}`);
  return { sql: `${rank.sql}, ${tail}`, values: rank.values };
}
