import { keyParts, type Ledger, naturalKey, type Values } from "../../../db/ledgers/index.ts";
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
  /** Stored records of ledgers whose key fields are alternatives, by ledger, key field and its value; filled when first needed */
  readonly #byAlternative = new Map<string, ReadonlyMap<string, readonly StoredRecord[]>>();
  readonly #empty = new Map<string, boolean>();
  /** The closed month that a write would touch; null where none */
  readonly closedMonth: ReturnType<ReadStore["closings"]["touching"]>;

  constructor(store: ReadStore) {
    this.store = store;
    this.closedMonth = store.closings.touching();
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

  #findByAlternatives(ledger: Ledger, values: Values): FoundRecord {
    const parts = keyParts(ledger, values);
    const planned = this.#pendingOf(ledger).filter((one) => means(parts, keyParts(ledger, one.values)));
    const byValue = this.#alternatives(ledger);
    const stored = new Set(
      parts
        .flatMap((part, index) => (part === "" ? [] : (byValue.get(`${index}\u0000${part}`) ?? [])))
        .filter((one) => means(parts, keyParts(ledger, one.values)) && !this.#isPending(ledger, one)),
    );
    const [first] = planned;
    const [only] = stored;
    const fitting = planned.length + stored.size;
    if (fitting > 1) {
      const index = parts.findIndex((part) => part !== "");
      const text = String(values[ledger.key[index] ?? ""]).slice(0, 30);
      return { why: `有 ${fitting} 条记录的${ledger.key[index]}都是“${text}”，请填写${ledger.key[0]}` };
    }
    return first ? { earlier: first } : only ? { stored: only } : NONE;
  }

  #pendingOf(ledger: Ledger): Pending[] {
    return [...this.#byKey].flatMap(([key, one]) => (key.startsWith(placed(ledger, "")) ? [one] : []));
  }

  /** A stored record that an earlier row has met stands in the plan under what that row made of it. */
  #isPending(ledger: Ledger, record: StoredRecord): boolean {
    if (ledger.keyBy !== "first") return false;
    return this.#pendingOf(ledger).some(({ row }) => row.target.kind === "record" && row.target.id === record.id);
  }

  #alternatives(ledger: Ledger): ReadonlyMap<string, readonly StoredRecord[]> {
    const known = this.#byAlternative.get(ledger.id);
    if (known) return known;
    const found = new Map<string, StoredRecord[]>();
    for (const record of this.isEmpty(ledger) ? [] : this.store.records.all(ledger)) {
      for (const [index, part] of keyParts(ledger, record.values).entries()) {
        const key = `${index}\u0000${part}`;
        if (part !== "") found.set(key, [...(found.get(key) ?? []), record]);
      }
    }
    this.#byAlternative.set(ledger.id, found);
    return found;
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

/** Whether a row's key means a record's: the first alternative that both give is the same. */
function means(row: readonly string[], record: readonly string[]): boolean {
  const index = row.findIndex((part, position) => part !== "" && record[position] !== "");
  return index >= 0 && row[index] === record[index];
}
