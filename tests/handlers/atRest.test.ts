import { setImmediate as breathe } from "node:timers/promises";
import { expect, it } from "vitest";
import { runChecks } from "../../db/checks/index.ts";
import { evaluateFigures, figures } from "../../db/figures/index.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import type { ReadStore } from "../../db/store/index.ts";
import { homePage } from "../../electron/services/homePage.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { byForm, progress, roadWork } from "../store/roadWork.ts";
import { newStore } from "../store/withStore.ts";

const AS_OF = "2021-10";

/** What pages, checks and tables are made from. */
function looked(store: ReadStore): unknown {
  const query = { ledger: "road-works", asOf: AS_OF, page: 1, pageSize: 50, search: "", filters: [], deleted: false };
  const { database, records } = store;
  return {
    home: homePage(store, AS_OF),
    figures: [...evaluateFigures(database, figures, AS_OF)],
    checks: runChecks(database, AS_OF),
    table: buildTable(store, "农路01", AS_OF),
    list: records.list({ ...query, sort: null }),
    sorted: records.list({ ...query, sort: { field: "计划里程", descending: true } }),
    found: records.list({ ...query, sort: null, search: "路段" }).total,
    counted: [records.count(roadWorks), records.latestMonth(), store.closings.lastChange(), store.batches.list(1, 10)],
  };
}

it("never shows one of 12,000 rows that are being written and then cancelled", { timeout: 120_000 }, async () => {
  const store = newStore();
  store.records.add(roadWorks, { values: roadWork("甲"), month: AS_OF, progress: progress(100) }, byForm);
  const before = store.read(looked);
  let looks = 0;
  await expect(
    store.transactionInSteps(async () => {
      for (let row = 1; row <= 12_000; row += 1) {
        const entry = { values: roadWork(`路段${row}`), month: AS_OF, progress: progress(row) };
        store.records.add(roadWorks, entry, { kind: "import" });
        if (row % 3000 !== 0) continue;
        await breathe();
        expect(store.read(looked)).toEqual(before);
        expect(await store.readInSteps(looked)).toEqual(before);
        looks += 1;
      }
      throw new Error("cancelled");
    }),
  ).rejects.toThrow("cancelled");
  expect(looks).toBe(4);
  expect(store.read(looked)).toEqual(before);
});
