import { describe, expect, it } from "vitest";
import { sinceImport } from "../../db/checks/index.ts";
import { areaProgress, figuresShown } from "../../db/figures/areaProgress.ts";
import { figuresBefore } from "../../db/figures/figuresBefore.ts";
import { rotations } from "../../db/ledgers/integrity/rotations.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import type { Cause, Store } from "../../db/store/index.ts";
import { batchEntry, byForm, progress, roadWork } from "../store/roadWork.ts";
import { newStore } from "../store/withStore.ts";

const asOf = "2021-10";

/** Imports roads as the program does: the figures before it are kept with the batch. */
function importRoads(store: Store, file: string, roads: readonly string[]): string {
  return store.transaction(() => {
    const summary = { tables: [], figures: figuresBefore(store.database, asOf) };
    const batch = store.batches.begin({ ...batchEntry(file), summary });
    const cause: Cause = { kind: "import", batch, file, sheet: "Sheet1", row: 5 };
    for (const name of roads)
      store.records.add(roadWorks, { values: roadWork(name), month: asOf, progress: progress(1000) }, cause);
    return batch;
  });
}

const since = (store: Store, month = asOf) =>
  sinceImport(store.database, month, figuresShown(areaProgress(store.database, month).areas));

describe("sinceImport", () => {
  it("has nothing to say where nothing was imported", () => {
    expect(since(newStore())).toBeNull();
  });

  it("names the last import that stands, and the figures that differ from before it, now", () => {
    const store = newStore();
    const first = importRoads(store, "甲.xlsx", ["一号路"]);
    const second = importRoads(store, "乙.xlsx", ["二号路", "三号路"]);
    const told = since(store);
    expect(told).toMatchObject({
      batch: second,
      file: "乙.xlsx",
      asOf,
      counts: { add: 1 },
      figuresAsOf: asOf,
      edited: 0,
      records: [],
    });
    const changed = new Map(told?.figures?.map(({ figure, before, after }) => [figure, [before, after]]));
    expect(changed.get("农村路.建设完成里程")).toEqual(["1", "3"]);
    expect(changed.get("农村路.建设任务条数")).toEqual(["1", "3"]);
    // The rate is what it was, and nothing of another ledger moved.
    expect(changed.has("农村路.建设里程完成率")).toBe(false);
    expect([...changed.keys()].every((figure) => figure.startsWith("农村路."))).toBe(true);
    // Kept for October: nothing is compared with another month.
    expect(since(store, "2021-09")).toMatchObject({ figures: null, figuresAsOf: asOf });
    store.batches.undo(second, { kind: "undo", reason: "报错了" });
    // A later import and its undoing are nobody's work by hand.
    expect(since(store)).toMatchObject({ batch: first, edited: 0, records: [] });
  });

  it("counts what was changed by hand since, newest first, and never shows personal data", () => {
    const store = newStore();
    const old = store.records.add(roadWorks, { values: roadWork("旧路") }, byForm);
    importRoads(store, "甲.xlsx", ["一号路"]);
    const person = store.records.add(
      rotations,
      { values: { 日期: "2021-05-01", 姓名: "张三丰", 新岗位: "养护" } },
      byForm,
    );
    store.records.update(roadWorks, old.id, old.revision, { values: roadWork("旧路", { 备注: "核对过" }) }, byForm);
    // What is set, and what a summary is made from, is no record.
    store.settings.set("county", "某县", byForm);
    store.summaries.addTemplate("annual", "模板.docx", Uint8Array.of(1), byForm);
    const told = since(store);
    expect(told?.edited).toBe(2);
    expect(told?.records).toEqual([
      { ledger: "road-works", id: old.id, label: "2021 通泉街道 旧路" },
      { ledger: "rotations", id: person.id, label: "2021-05-01" },
    ]);
    // A batch of an older version kept no figures.
    store.batches.begin(batchEntry("丙.xlsx"));
    expect(since(store)).toMatchObject({ file: "丙.xlsx", figures: null, figuresAsOf: null });
  });
});
