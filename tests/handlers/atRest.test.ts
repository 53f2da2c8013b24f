import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { expect, it } from "vitest";
import { read } from "xlsx";
import { runRules } from "../../db/checks/index.ts";
import { evaluateFigures, figures } from "../../db/figures/index.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import type { ReadStore } from "../../db/store/index.ts";
import { homePage } from "../../electron/services/homePage.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { byForm, progress, roadWork } from "../store/roadWork.ts";
import { newStore } from "../store/withStore.ts";
import { largeRoadWorks } from "../support/largeRoadWorks.ts";
import { type Bureau, built, listOf, openBureau, roadEntry } from "./openBureau.ts";

const AS_OF = "2021-10";

/** What pages, checks and tables are made from. */
function looked(store: ReadStore): unknown {
  const query = { ledger: "road-works", asOf: AS_OF, page: 1, pageSize: 50, search: "", filters: [], deleted: false };
  const { database, records } = store;
  return {
    home: homePage(store, AS_OF),
    figures: [...evaluateFigures(database, figures, AS_OF)],
    checks: runRules(database, AS_OF),
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

/** What a window shows while an import is written beside it, one call after the other begun; the workbook is read back. */
async function shown(bureau: Bureau, path: string): Promise<unknown[]> {
  const table = { table: "农路01", asOf: AS_OF };
  bureau.dialogs.push(path);
  return Promise.all([
    bureau.ask("app.home", { asOf: AS_OF }),
    bureau.ask("figures.list", { asOf: AS_OF }),
    bureau.ask("records.list", listOf("road-works")),
    bureau.ask("records.list", listOf("road-works", { sort: { field: "完成投资", descending: true } })),
    bureau.ask("records.list", listOf("road-works", { search: "号公路" })),
    bureau.ask("tables.model", table),
    bureau.ask("tables.export", table).then(() => Object.values(read(readFileSync(path)).Sheets)),
    bureau.ask("search.all", { text: "号公路", limit: 10 }),
    bureau.ask("checks.late", { asOf: AS_OF, area: null, page: 1, pageSize: 50 }),
    bureau.ask("summary.model", { kind: "annual", asOf: AS_OF, issue: null }),
    bureau.ask("imports.batches", { page: 1, pageSize: 10 }),
    bureau.ask("closings.state", { asOf: AS_OF }),
    bureau.ask("app.state", {}),
  ]);
}

it("shows a window none of 12,000 rows while they are imported, nor when that was cancelled", {
  timeout: 240_000,
}, async () => {
  const looks: Promise<unknown[]>[] = [];
  const pathOf = (look: number): string => join(bureau.folder, `look-${look}.xlsx`);
  let next = 500;
  await using bureau = await openBureau({
    emit({ name, payload }) {
      if (name !== "progress" || payload.task !== "commit" || payload.done < next) return;
      // Between two chunks, in the midst of the transaction.
      next = payload.done + 2500;
      looks.push(shown(bureau, pathOf(looks.length)));
      if (payload.done > 9000) void bureau.ask("tasks.cancel", { task: "commit" });
    },
  });
  await bureau.ask("records.save", roadEntry({ month: "2021-09", progress: built(1250) }));
  const sheet = join(bureau.folder, "大表.xlsx");
  writeFileSync(sheet, largeRoadWorks(12_000));
  bureau.dialogs.push(sheet);
  const { file } = await bureau.ask("imports.choose", {});
  const { plan, counts } = await bureau.ask("imports.plan", { token: file?.token ?? "", task: "plan", asOf: AS_OF });
  expect(counts).toMatchObject({ add: 12_000, refuse: 0 });
  const before = await shown(bureau, pathOf(99));
  const commit = { plan, skipRefused: false, reason: null, task: "commit" };
  expect(await bureau.refused("imports.commit", commit)).toMatchObject({ code: "cancelled" });
  expect(looks.length).toBeGreaterThan(2);
  for (const look of looks) expect(await look).toEqual(before);
  expect(await shown(bureau, pathOf(98))).toEqual(before);
});
