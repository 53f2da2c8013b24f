import type { Ledger } from "../../../db/ledgers/index.ts";
import type { ReadRow } from "../meaning/readRows.ts";
import type { PlannedRow } from "./ImportPlan.ts";
import type { PlanRecords } from "./PlanRecords.ts";
import { targetOf } from "./targetOf.ts";
import { unmaskRow } from "./unmaskRow.ts";

/** A row that is left out by choice: shown, counted as skipped, never written, and in no other row's way. */
export function leftOutRow(records: PlanRecords, ledger: Ledger, read: ReadRow): PlannedRow {
  const { values, found } = unmaskRow(records, ledger, read);
  return {
    row: read.row,
    place: read.place,
    action: "leave",
    target: targetOf(found),
    read: read.values,
    readProgress: read.progress,
    values,
    month: null,
    progress: null,
    extra: null,
    problems: [],
    changes: [],
    blanks: 0,
    concerns: [],
    closed: null,
  };
}
