import { firstReport, townshipOrder } from "../../db/figures/index.ts";
import { townships } from "../../db/ledgers/base/townships.ts";
import {
  checkValues,
  type Ledger,
  looksMasked,
  openingAsked,
  type Problem,
  personalFields,
  type StoredValue,
  splitList,
  unmaskedValue,
  type Values,
} from "../../db/ledgers/index.ts";
import type { MonthOfProgress, StoredRecord, WriteStore } from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import { completeValues } from "./completeValues.ts";
import { renameTownship } from "./county/renameTownship.ts";
import { townshipProblems } from "./townshipProblems.ts";

/** A record as the form sends it. */
export interface FormEntry {
  readonly id: string | null;
  readonly revision: number | null;
  readonly values: Values;
  /** The month whose progress is written with it; null leaves progress alone. */
  readonly month: string | null;
  readonly progress: Values | null;
  readonly reason: string | null;
}

/**
 * Checks a record with the same rules as the form and the import and writes it.
 * Throws CallError: bad-request (fields or months the ledger does not have), invalid-record (with the problems by field),
 * reason-required (the state of a month older than the record's latest is changed without a word why), record-missing;
 * and what the store refuses (record changed meanwhile, a second record with the same key).
 * @returns the record as written and what is worth a look (提示)
 */
export function saveRecord(
  store: WriteStore,
  ledger: Ledger,
  entry: FormEntry,
): { record: StoredRecord; warnings: Problem[] } {
  if ((entry.progress === null) !== (entry.month === null) || (entry.progress && !ledger.progress))
    throw new CallError("bad-request");
  if ((entry.id === null) !== (entry.revision === null)) throw new CallError("bad-request");
  const before = entry.id === null ? undefined : store.records.get(ledger, entry.id);
  if (entry.id !== null && !before) throw new CallError("record-missing");

  const values = completeValues(ledger.fields, truthOf(ledger, entry.values, before?.values ?? null));
  const progress = entry.progress && ledger.progress ? completeValues(ledger.progress, entry.progress) : null;
  const problems = [
    ...checkValues(ledger, values, progress),
    ...maskProblems(ledger, values),
    ...townshipProblems(ledger, values, before?.values ?? {}, townshipOrder(store.database)),
  ];
  if (problems.some(({ level }) => level === "error")) throw new CallError("invalid-record", { fields: problems });
  if (before && entry.month !== null && progress && !entry.reason) {
    requireNoReason(store.records.months(ledger, before.id), entry.month, progress);
  }

  if (
    ledger.id === townships.id &&
    before &&
    typeof before.values.名称 === "string" &&
    typeof values.名称 === "string"
  ) {
    rename(store, before.values.名称, values, entry.reason);
  }
  const written = entry.month !== null && progress ? { values, month: entry.month, progress } : { values };
  const cause = { kind: "form", reason: entry.reason } as const;
  const record =
    entry.id === null || entry.revision === null
      ? store.records.add(ledger, written, cause)
      : store.records.update(ledger, entry.id, entry.revision, written, cause);
  const asked = openingAsked(ledger, values, firstReport(store.database));
  return { record, warnings: asked ? [...problems, asked] : problems };
}

/** A form shows personal data masked: what it left out, or sends back as it was shown, stays as it is. */
function truthOf(ledger: Ledger, values: Values, before: Values | null): Values {
  const truth: Record<string, StoredValue | undefined> = { ...values };
  for (const name of personalFields(ledger)) {
    const [field, stored] = [ledger.fields[name], before?.[name] ?? null];
    if (field) truth[name] = Object.hasOwn(values, name) ? unmaskedValue(field, values[name] ?? null, stored) : stored;
  }
  return truth;
}

/** A mask that stands for nothing the record holds would be written over the truth. */
function maskProblems(ledger: Ledger, values: Values): Problem[] {
  return personalFields(ledger)
    .filter((field) => looksMasked(String(values[field] ?? "")))
    .map((field) => ({ level: "error", field, message: "含有隐去的内容（＊），请填写完整" }));
}

/** A township's new name goes into every record that has the old one, which stays findable as an alias. */
function rename(store: WriteStore, before: string, values: Record<string, StoredValue>, reason: string | null): void {
  const after = String(values.名称);
  if (after === before) return;
  renameTownship(store, before, after, reason);
  const aliases = splitList(String(values.别名 ?? "")).filter((alias) => alias !== after);
  values.别名 = [...new Set([...aliases, before])].join("、");
}

/** Reports of past months were made from what stood there: to change one needs a reason, to confirm it does not. */
function requireNoReason(
  months: readonly MonthOfProgress[],
  month: string,
  progress: Record<string, StoredValue>,
): void {
  const latest = months.at(-1)?.month;
  if (latest === undefined || month >= latest) return;
  const there = months.find((each) => each.month === month);
  const same = there && Object.keys(progress).every((name) => (there.values[name] ?? null) === progress[name]);
  if (!same) throw new CallError("reason-required", { detail: { month } });
}
