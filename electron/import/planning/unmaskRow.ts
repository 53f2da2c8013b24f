import {
  type Ledger,
  looksMasked,
  personalFields,
  type StoredValue,
  unmaskedValue,
  type Values,
} from "../../../db/ledgers/index.ts";
import type { ReadRow } from "../meaning/readRows.ts";
import type { FoundRecord, PlanRecords } from "./PlanRecords.ts";

/** A row with the truth in place of masks, and the record it means. */
export interface UnmaskedRow {
  readonly values: Record<string, StoredValue>;
  readonly found: FoundRecord;
  /** Personal fields whose cell is a mask of nothing the ledger holds: they cannot be written */
  readonly masked: readonly string[];
}

/**
 * Our own exports hide personal data (张＊＊). A cell that is the mask of what the record holds means just that, so that an export
 * read back changes nothing; any other mask cannot be written. The record is found by its 记录号 where the row has one, since a
 * hidden name may be part of the key, else by its key.
 */
export function unmaskRow(records: PlanRecords, ledger: Ledger, read: ReadRow): UnmaskedRow {
  const personal = personalFields(ledger);
  if (personal.length === 0) return { values: read.values, found: records.find(ledger, read.values), masked: [] };
  const named =
    read.record === null || records.isEmpty(ledger) ? undefined : records.store.records.get(ledger, read.record);
  const standing = named && named.deletedAt === null ? named : undefined;
  const first = standing ? withTruth(ledger, read.values, standing.values) : read.values;
  const found = foundRecord(records, ledger, first, standing);
  const values = withTruth(ledger, first, (found.earlier ?? found.stored)?.values ?? {});
  return {
    values,
    found,
    masked: personal.filter((name) => typeof values[name] === "string" && looksMasked(String(values[name]))),
  };
}

function foundRecord(records: PlanRecords, ledger: Ledger, values: Values, named: FoundRecord["stored"]): FoundRecord {
  const byKey = records.find(ledger, values);
  if (!named) return byKey;
  const earlier = records.byRecord.get(named.id) ?? byKey.earlier;
  if (earlier) return { earlier };
  return byKey.stored && byKey.stored.id !== named.id
    ? { stored: named, why: `另一条记录的${ledger.key.join("、")}与此相同` }
    : { stored: named };
}

function withTruth(ledger: Ledger, values: Record<string, StoredValue>, stored: Values): Record<string, StoredValue> {
  const truth = { ...values };
  for (const name of personalFields(ledger)) {
    const [field, value] = [ledger.fields[name], values[name]];
    if (field && value !== undefined) truth[name] = unmaskedValue(field, value, stored[name] ?? null);
  }
  return truth;
}
