import fc from "fast-check";
import { expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { verifyStore } from "../../db/store/index.ts";
import { runs } from "../long/runs.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { batchEntry, byForm } from "./roadWork.ts";
import { step, take } from "./steps.ts";
import { newStore } from "./withStore.ts";

it("gives equal rows back after any steps, a batch of any steps, and its undo; and the log explains all of it", {
  timeout: 60_000,
}, () => {
  const store = newStore();
  const rows = (): string => {
    const { road_works, road_works_progress, progress_marks } = dumpTables(store);
    return `${road_works}--${road_works_progress}--${progress_marks}`;
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
    { numRuns: runs(120) },
  );
  expect(verifyStore(store)).toEqual([]);
});
