import { fieldKinds, type Ledger, tableName } from "../../ledgers/index.ts";
import { quoted } from "../core/quoted.ts";

/**
 * Indexes beside the natural key's. The list index has all that a plain page needs, in the list's order by township: the order,
 * the years, and the numbers that add up (also those no list sums, since migrations are frozen), so that a page, its count and
 * its sums are read from a sixth of the table. The other one finds deleted records, which are few.
 */
export function listIndexes(ledger: Ledger): string[] {
  const table = tableName(ledger);
  const township = listTownship(ledger);
  const columns = [...(township ? [township] : []), "natural_key", "id", ...carriedFields(ledger)].map(quoted);
  return [
    `CREATE INDEX ${listIndexName(ledger)} ON ${table} (${columns.join(", ")}) WHERE deleted_at IS NULL`,
    `CREATE INDEX ${deletedIndexName(ledger)} ON ${table} (deleted_at) WHERE deleted_at IS NOT NULL`,
  ];
}

export function listIndexName(ledger: Ledger): string {
  return `${tableName(ledger)}_list`;
}

export function deletedIndexName(ledger: Ledger): string {
  return `${tableName(ledger)}_deleted`;
}

/** The field the list index begins with, where the ledger has one township a record. */
export function listTownship(ledger: Ledger): string | undefined {
  return Object.keys(ledger.fields).find(
    (name) => ledger.fields[name]?.kind === "township" && !ledger.fields[name].many,
  );
}

/** The other fields the list index has. */
export function carriedFields(ledger: Ledger): string[] {
  return Object.keys(ledger.fields).filter((name) => {
    const field = ledger.fields[name];
    return field !== undefined && (field.kind === "year" || fieldKinds[field.kind].additive);
  });
}
