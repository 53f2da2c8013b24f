import type { Ledger, Values } from "../../../db/ledgers/defineLedger.ts";
import { keyParts, naturalKey } from "../../../db/ledgers/derive/naturalKey.ts";
import type { ReadStore, StoredRecord } from "../../../db/store/index.ts";
import type { PlannedRow } from "./ImportPlan.ts";

/** What earlier rows of the same plan have decided about a record. */
export interface Pending {
  readonly row: PlannedRow;
  /** The sheet the row stands in */
  readonly sheet: string;
  readonly values: Values;
  readonly extra: Readonly<Record<string, string>> | null;
  readonly months: Map<string, Values>;
}

/** Records met so far in one plan, and what had to be looked up once for it. */
export interface PendingRecords {
  /** By ledger and natural key */
  readonly byKey: Map<string, Pending>;
  /** By the id of the stored record they go to */
  readonly byRecord: Map<string, Pending>;
  /** Stored records of ledgers whose key fields are alternatives, by ledger, key field and its value; filled when first needed */
  readonly byAlternative: Map<string, ReadonlyMap<string, readonly StoredRecord[]>>;
}

/** The record a row means: one that an earlier row of the plan has met, else one of the store, else none; or why nobody can tell. */
export interface FoundRecord {
  readonly earlier?: Pending;
  readonly stored?: StoredRecord;
  readonly why?: string;
}

const NONE: FoundRecord = {};

export function newPendingRecords(): PendingRecords {
  return { byKey: new Map(), byRecord: new Map(), byAlternative: new Map() };
}

/** Under which key a record stands in the plan; null where it has none and so never matches another. */
export function pendingKey(ledger: Ledger, values: Values): string | null {
  const key = naturalKey(ledger, values);
  return key === null ? null : `${ledger.id}\u0000${key}`;
}

/**
 * Finds the record that a row means by its natural key. Where the key fields are alternatives (项目代码, else 项目名称) a row that
 * gives only the name means the one record of that name, whatever its code, and a row with a code means the record of its name
 * that has no code yet; two records that fit are not chosen between.
 * @param isEmpty whether the ledger holds no record at all, so that there is nothing to look up
 */
export function findRecord(
  store: ReadStore,
  ledger: Ledger,
  values: Values,
  pending: PendingRecords,
  isEmpty: (ledger: string) => boolean,
): FoundRecord {
  const key = naturalKey(ledger, values);
  if (key === null) return NONE;
  const earlier = pending.byKey.get(`${ledger.id}\u0000${key}`);
  if (earlier) return { earlier };
  const stored = isEmpty(ledger.id) ? undefined : store.records.findByKey(ledger, key);
  if (stored && !isPending(pending, ledger, stored)) return { stored };
  return ledger.keyBy === "first" ? findByAlternatives(store, ledger, values, pending, isEmpty) : NONE;
}

function findByAlternatives(
  store: ReadStore,
  ledger: Ledger,
  values: Values,
  pending: PendingRecords,
  isEmpty: (ledger: string) => boolean,
): FoundRecord {
  const parts = keyParts(ledger, values);
  const planned = pendingOf(pending, ledger).filter((one) => means(parts, keyParts(ledger, one.values)));
  const byValue = isEmpty(ledger.id)
    ? new Map<string, readonly StoredRecord[]>()
    : alternatives(store, ledger, pending);
  const stored = new Set(
    parts
      .flatMap((part, index) => (part === "" ? [] : (byValue.get(`${index}\u0000${part}`) ?? [])))
      .filter((one) => means(parts, keyParts(ledger, one.values)) && !isPending(pending, ledger, one)),
  );
  const [first] = planned;
  const [only] = stored;
  if (planned.length + stored.size > 1) {
    const index = parts.findIndex((part) => part !== "");
    const text = String(values[ledger.key[index] ?? ""]).slice(0, 30);
    return {
      why: `有 ${planned.length + stored.size} 条记录的${ledger.key[index]}都是“${text}”，请填写${ledger.key[0]}`,
    };
  }
  return first ? { earlier: first } : only ? { stored: only } : NONE;
}

/** Whether a row's key means a record's: the first alternative that both give is the same. */
function means(row: readonly string[], record: readonly string[]): boolean {
  const index = row.findIndex((part, position) => part !== "" && record[position] !== "");
  return index >= 0 && row[index] === record[index];
}

function pendingOf(pending: PendingRecords, ledger: Ledger): Pending[] {
  return [...pending.byKey].flatMap(([key, one]) => (key.startsWith(`${ledger.id}\u0000`) ? [one] : []));
}

/** A stored record that an earlier row has met stands in the plan under what that row made of it. */
function isPending(pending: PendingRecords, ledger: Ledger, record: StoredRecord): boolean {
  if (ledger.keyBy !== "first") return false;
  return pendingOf(pending, ledger).some(({ row }) => row.target.kind === "record" && row.target.id === record.id);
}

function alternatives(
  store: ReadStore,
  ledger: Ledger,
  pending: PendingRecords,
): ReadonlyMap<string, readonly StoredRecord[]> {
  const known = pending.byAlternative.get(ledger.id);
  if (known) return known;
  const found = new Map<string, StoredRecord[]>();
  for (const record of store.records.all(ledger)) {
    for (const [index, part] of keyParts(ledger, record.values).entries()) {
      const key = `${index}\u0000${part}`;
      if (part !== "") found.set(key, [...(found.get(key) ?? []), record]);
    }
  }
  pending.byAlternative.set(ledger.id, found);
  return found;
}
