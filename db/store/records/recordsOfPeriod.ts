import type { Ledger } from "../../ledgers/index.ts";
import type { Readable } from "../core/Context.ts";
import { belongsToPeriod } from "./belongsToPeriod.ts";
import { LedgerRows } from "./LedgerRows.ts";

/** A record and its revision; the month of progress that counted, and its revision, or nulls. */
export type RecordStand = readonly [id: string, revision: number, month: string | null, monthRevision: number | null];

/** Every record of a ledger that a table of the period up to `asOf` may show, as it stands now, in the order of ids. */
export function recordsOfPeriod({ database }: Readable, ledger: Ledger, asOf: string): RecordStand[] {
  const rows = new LedgerRows(database, ledger);
  return rows.keys().flatMap(([id]): RecordStand[] => {
    const state = rows.byId(id);
    // A project that reports name counts whenever it was entered; there are few, so all of them stand here.
    const shown =
      state?.deletedAt === null && (ledger.id === "projects" || belongsToPeriod(ledger, rows.valuesOf(state), asOf));
    if (!state || !shown) return [];
    const month = rows.monthAsOf(id, asOf);
    return [[id, state.revision, month?.month ?? null, month?.revision ?? null]];
  });
}
