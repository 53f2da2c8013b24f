import { keyParts, type Ledger, naturalKey, type Values } from "../../../db/ledgers/index.ts";
import type { ReadStore, StoredRecord } from "../../../db/store/index.ts";
import { AlternativeIndex } from "./AlternativeIndex.ts";
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

/** The record a row means: one that an earlier row of the plan has met, else one of the store, else none; or why nobody can tell. */
export interface FoundRecord {
  readonly earlier?: Pending;
  readonly stored?: StoredRecord;
  readonly why?: string;
}

const NONE: FoundRecord = {};

/** The records of the store and those that the rows of one plan have met so far. */
export class PlanRecords {
  readonly store: ReadStore;
  /** By the id of the stored record they go to */
  readonly byRecord = new Map<string, Pending>();
  /** By ledger and natural key */
  readonly #byKey = new Map<string, Pending>();
  /** By ledger, where its key fields are alternatives: what rows have met, and what stands in the store and no row has met */
  readonly #met = new Map<string, AlternativeIndex<Pending>>();
  readonly #unmet = new Map<string, AlternativeIndex<string>>();
  /** By id, the stored records that stand in #unmet or stood there */
  readonly #stored = new Map<string, StoredRecord>();
  readonly #empty = new Map<string, boolean>();

  constructor(store: ReadStore) {
    this.store = store;
  }

  /** Whether the ledger holds no record at all, so that there is nothing to look up. */
  isEmpty(ledger: Ledger): boolean {
    const known = this.#empty.get(ledger.id) ?? this.store.records.count(ledger) === 0;
    this.#empty.set(ledger.id, known);
    return known;
  }

  /** Keeps what a row has decided about a record that `earlier` rows may have met; one without a key never matches another. */
  meet(ledger: Ledger, one: Pending, earlier: Pending | undefined): void {
    const key = pendingKey(ledger, one.values);
    if (key === null) return;
    // A project that gets its code stands under another key from here on.
    const before = earlier && pendingKey(ledger, earlier.values);
    if (before && before !== key) this.#byKey.delete(before);
    this.#byKey.set(key, one);
    if (one.row.target.kind === "record") this.byRecord.set(one.row.target.id, one);
    if (ledger.keyBy === "first") this.#meetByAlternatives(ledger, one, earlier);
  }

  /**
   * Finds the record that a row means by its natural key. Where the key fields are alternatives (项目代码, else 项目名称) a row that
   * gives only the name means the one record of that name, whatever its code, and a row with a code means the record of its name
   * that has no code yet; two records that fit are not chosen between.
   */
  find(ledger: Ledger, values: Values): FoundRecord {
    const key = naturalKey(ledger, values);
    if (key === null) return NONE;
    const earlier = this.#byKey.get(placed(ledger, key));
    if (earlier) return { earlier };
    const stored = this.isEmpty(ledger) ? undefined : this.store.records.findByKey(ledger, key);
    if (stored && !this.#isPending(ledger, stored)) return { stored };
    return ledger.keyBy === "first" ? this.#findByAlternatives(ledger, values) : NONE;
  }

  #meetByAlternatives(ledger: Ledger, one: Pending, earlier: Pending | undefined): void {
    const met = this.#met.get(ledger.id) ?? new AlternativeIndex<Pending>();
    this.#met.set(ledger.id, met);
    if (earlier) met.remove(keyParts(ledger, earlier.values), earlier);
    met.add(keyParts(ledger, one.values), one);
    const stored = one.row.target.kind === "record" ? this.#stored.get(one.row.target.id) : undefined;
    // It stands in the plan now, under what the row made of it.
    if (stored) this.#unmet.get(ledger.id)?.remove(keyParts(ledger, stored.values), stored.id);
  }

  #findByAlternatives(ledger: Ledger, values: Values): FoundRecord {
    const parts = keyParts(ledger, values);
    const planned = this.#met.get(ledger.id)?.meant(parts);
    const stored = this.#unmetOf(ledger).meant(parts);
    const fitting = (planned?.count ?? 0) + stored.count;
    if (fitting > 1) {
      const index = parts.findIndex((part) => part !== "");
      const text = String(values[ledger.key[index] ?? ""]).slice(0, 30);
      return { why: `有 ${fitting} 条记录的${ledger.key[index]}都是“${text}”，请填写${ledger.key[0]}` };
    }
    if (planned?.first) return { earlier: planned.first };
    return stored.first === undefined ? NONE : { stored: this.#stored.get(stored.first) };
  }

  /** A stored record that an earlier row has met stands in the plan under what that row made of it. */
  #isPending(ledger: Ledger, record: StoredRecord): boolean {
    return ledger.keyBy === "first" && this.byRecord.has(record.id);
  }

  /** Made when it is first needed, of all that stands in the ledger. */
  #unmetOf(ledger: Ledger): AlternativeIndex<string> {
    const known = this.#unmet.get(ledger.id);
    if (known) return known;
    const unmet = new AlternativeIndex<string>();
    for (const record of this.isEmpty(ledger) ? [] : this.store.records.all(ledger)) {
      this.#stored.set(record.id, record);
      if (!this.byRecord.has(record.id)) unmet.add(keyParts(ledger, record.values), record.id);
    }
    this.#unmet.set(ledger.id, unmet);
    return unmet;
  }
}

/** Under which key a record stands in the plan; null where it has none. */
function pendingKey(ledger: Ledger, values: Values): string | null {
  const key = naturalKey(ledger, values);
  return key === null ? null : placed(ledger, key);
}

function placed(ledger: Ledger, key: string): string {
  return `${ledger.id}\u0000${key}`;
}
