import { randomUUID } from "node:crypto";
import { townships } from "../../../db/ledgers/base/townships.ts";
import { allFields, ledgers, tableName } from "../../../db/ledgers/index.ts";
import { type Cause, type ReadStore, readTownships, settingNames, type WriteStore } from "../../../db/store/index.ts";
import type { AtRest } from "../../contract/AtRest.ts";
import { CallError } from "../../contract/CallError.ts";
import type { CountyPreview } from "../../contract/settings.ts";
import { type Place, parseTownships } from "./parseTownships.ts";

/** Another county: what it and its bureau are called, and its townships as a list. */
export interface NewCounty {
  readonly county: string;
  readonly countyCode: string;
  readonly bureau: string;
  readonly text: string;
}

/** What replacing the townships by the list would do. Writes nothing. */
export function previewCounty(store: ReadStore, { text }: NewCounty): AtRest<CountyPreview> {
  const { places, problems } = parseTownships(text);
  const standing = readTownships(store);
  const listed = new Set(places.map(({ name }) => name));
  const removed = standing.map(({ name }) => name).filter((name) => !listed.has(name));
  const before = new Map(standing.map((township) => [township.name, township]));
  const kept = places.flatMap((place, index) => {
    const known = before.get(place.name);
    if (!known) return [];
    return [
      {
        ...place,
        changed: JSON.stringify(valuesOf(place, index)) !== JSON.stringify(valuesOf(known, known.order - 1)),
      },
    ];
  });
  return {
    added: places.filter(({ name }) => !before.has(name)),
    kept,
    removed,
    records: removed.flatMap((township) => recordsNaming(store, township)),
    problems,
  };
}

/**
 * Replaces the townships, the county and the bureau's name in one transaction, as a batch: 导入记录 takes it back like an import.
 * Records stay as they are, also those that name a township which is not in the list any more.
 * @returns the batch
 * @throws CallError county-refused (a line cannot be used), reason-required
 */
export function replaceCounty(store: WriteStore, county: NewCounty, reason: string | null): string {
  if (!reason) throw new CallError("reason-required");
  const { places, problems } = parseTownships(county.text);
  if (problems.length > 0) throw new CallError("county-refused", { detail: { problems: String(problems.length) } });
  return store.transaction(() => {
    const { added, kept, removed } = previewCounty(store, county);
    const batch = store.batches.begin({
      // Not what it was before: nothing is to name that any more.
      file: `更换县区：${county.county}`,
      hash: randomUUID(),
      asOf: null,
      counts: {
        add: added.length,
        update: kept.filter(({ changed }) => changed).length + removed.length,
        unchanged: kept.filter(({ changed }) => !changed).length,
        refuse: 0,
        skipped: 0,
      },
      ledgers: [townships.id],
      summary: null,
    });
    const cause: Cause = { kind: "form", batch, reason };
    const standing = new Map([...store.records.all(townships)].map((record) => [String(record.values.名称), record]));
    for (const name of removed) {
      const record = standing.get(name);
      if (record) store.records.remove(townships, record.id, record.revision, cause);
    }
    for (const [index, place] of places.entries()) {
      const record = standing.get(place.name);
      const values = valuesOf(place, index);
      if (record)
        store.records.update(townships, record.id, record.revision, { values: { ...record.values, ...values } }, cause);
      else store.records.add(townships, { values }, cause);
    }
    store.settings.set(settingNames.county, county.county, cause);
    store.settings.set(settingNames.countyCode, county.countyCode, cause);
    store.settings.set(settingNames.bureau, county.bureau, cause);
    return batch;
  });
}

function valuesOf({ name, code, type, aliases }: Place, index: number): Record<string, string | number | null> {
  return { 名称: name, 代码: code, 类型: type, 别名: aliases.join("、") || null, 排序: index + 1 };
}

/** How many records of which ledger name a township, also as one of several. */
function recordsNaming(store: ReadStore, township: string): CountyPreview["records"] {
  return ledgers.flatMap((ledger) => {
    const conditions = allFields(ledger)
      .filter(({ field, progress }) => field.kind === "township" && !progress)
      .map(({ name, field }) =>
        field.many ? `instr('、' || "${name}" || '、', '、' || :township || '、') > 0` : `"${name}" = :township`,
      );
    if (conditions.length === 0) return [];
    const records =
      store.database
        .prepare<[{ township: string }], number>(
          `SELECT count(*) FROM ${tableName(ledger)} WHERE deleted_at IS NULL AND (${conditions.join(" OR ")})`,
        )
        .pluck()
        .get({ township }) ?? 0;
    return records > 0 ? [{ township, ledger: ledger.id, records }] : [];
  });
}
