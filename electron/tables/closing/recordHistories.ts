import { recordHeads } from "../../../db/figures/recordHeads.ts";
import { ledgerOf, maskedChange, recordTitle } from "../../../db/ledgers/index.ts";
import type { Closing, LogEntry, ReadStore } from "../../../db/store/index.ts";
import type { Changed } from "./contributions.ts";

/** A record and what was done to it since a month was closed, the newest first; personal data masked. */
export interface RecordHistory {
  readonly ledger: string;
  readonly id: string;
  readonly label: string;
  /** Not in the ledger any more: deleted, or its import undone */
  readonly gone: boolean;
  readonly entries: readonly LogEntry[];
}

/** What changed records are called, by "ledger id"; asked of a look back, it knows also those that are gone by now. */
export function recordLabels(
  { database }: Pick<ReadStore, "database">,
  changed: Changed,
  asOf: string,
): Map<string, string> {
  const records = [...changed].flatMap(([ledger, ids]) => ids.map((id) => ({ ledger, id })));
  return new Map([...recordHeads(database, records, asOf)].map(([key, { label }]) => [key, label]));
}

/** The histories of the records named, each once, in the order in which they were first named. */
export function recordHistories(
  store: ReadStore,
  named: readonly { readonly ledger: string; readonly id: string }[],
  { logSeq }: Closing,
  labels: ReadonlyMap<string, string>,
): RecordHistory[] {
  const unique = new Map(named.map((record) => [`${record.ledger} ${record.id}`, record]));
  return [...unique].flatMap(([key, { ledger: ledgerId, id }]): RecordHistory[] => {
    const ledger = ledgerOf(ledgerId);
    if (!ledger) return [];
    const record = store.records.get(ledger, id);
    const entries = store.log.ofRecord(ledger, id, logSeq).map((entry) => ({
      ...entry,
      changes: entry.changes.map((change) => maskedChange(ledger, change)),
    }));
    return [
      {
        ledger: ledgerId,
        id,
        label: record ? recordTitle(ledger, record.values) : (labels.get(key) ?? ledger.name),
        gone: !record || record.deletedAt !== null,
        entries,
      },
    ];
  });
}
