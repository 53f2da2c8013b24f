import fc from "fast-check";
import { expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { type Cause, dumpTables, Refusal, type Store, verifyStore } from "../../db/store/index.ts";
import { batchEntry, byForm, progress, roadWork } from "./roadWork.ts";
import { newStore } from "./withStore.ts";

/** One step on one of a few records; steps that cannot be (a key that is taken, a month that is not there) are refused and skipped. */
interface Step {
  readonly kind: "add" | "update" | "month" | "both" | "remove" | "restore" | "removeMonth";
  readonly record: number;
  readonly name: string;
  readonly month: string;
  readonly length: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("add", "add", "update", "month", "both", "remove", "restore", "removeMonth"),
  record: fc.nat({ max: 5 }),
  name: fc.constantFrom("甲", "乙", "丙", "丁"),
  month: fc.constantFrom("2021-08", "2021-09", "2021-10"),
  length: fc.nat({ max: 3 }),
});

function take(store: Store, { kind, record, name, month, length }: Step, cause: Cause): void {
  const { records } = store;
  const ids = store.database.prepare<[], string>("SELECT id FROM road_works ORDER BY id").pluck().all();
  const id = ids[record % Math.max(ids.length, 1)];
  const revision = (id && records.get(roadWorks, id)?.revision) || 0;
  const values = roadWork(name, { 计划里程: length, 备注: length === 0 ? "" : "有" });
  const monthly = { month, progress: progress(length) };
  const extra = length === 3 ? { 未知列: name } : null;
  try {
    if (kind === "add") records.add(roadWorks, { values, extra, ...(length > 1 ? monthly : {}) }, cause);
    if (!id) return;
    if (kind === "update") records.update(roadWorks, id, revision, { values, extra }, cause);
    if (kind === "month") records.update(roadWorks, id, revision, monthly, cause);
    if (kind === "both") records.update(roadWorks, id, revision, { values, ...monthly }, cause);
    if (kind === "remove") records.remove(roadWorks, id, revision, cause);
    if (kind === "restore") records.restore(roadWorks, id, revision, cause);
    if (kind === "removeMonth") records.removeMonth(roadWorks, id, revision, month, cause);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

it("gives equal rows back after any steps, a batch of any steps, and its undo; and the log explains all of it", {
  timeout: 60_000,
}, () => {
  const store = newStore();
  const rows = (): string => {
    const { road_works, road_works_progress } = dumpTables(store);
    return `${road_works}--${road_works_progress}`;
  };
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 15 }),
      fc.array(step, { minLength: 1, maxLength: 15 }),
      (earlier, inBatch) => {
        for (const one of earlier) take(store, one, byForm);
        const before = rows();
        const batch = store.transaction(() => {
          const id = store.batches.begin(batchEntry());
          for (const one of inBatch) take(store, one, { kind: "import", batch: id, sheet: one.name, row: one.record });
          return id;
        });
        expect(verifyStore(store, [roadWorks])).toEqual([]);
        store.batches.undo(batch, { kind: "undo" });
        expect(rows()).toBe(before);
      },
    ),
    { numRuns: 120 },
  );
  expect(verifyStore(store)).toEqual([]);
});
