import { describe, expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { verifyStore } from "../../db/store/index.ts";
import { commitPlan } from "../../electron/import/planning/importFile.ts";
import { roadRow, roadSheet } from "../cli/runCli.ts";
import { listOf, openBureau } from "../handlers/openBureau.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { gridOf } from "../support/gridOf.ts";
import { memoryPlanner } from "../support/planInMemory.ts";

const ROWS = 1_200;
const TITLE = ["2021年农村公路建设任务进度表"];
const HEADER = ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "计划投资", "完成里程", "状态"];
const rows = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => [
    "通泉街道",
    `松${index}组`,
    `松${index}公路`,
    "窄路加宽",
    length,
    300,
    1,
    "在建",
  ]);

describe("an import that is cancelled while it is being written", () => {
  it("leaves the book as it was, byte for byte, and can be done afterwards", async () => {
    using planner = memoryPlanner();
    const { store } = planner;
    const planOf = (count: number, length: number) =>
      planner.plan(gridOf([{ rows: [TITLE, HEADER, ...rows(count, length)] }]));
    await commitPlan(store, await planOf(100, 3.9), { skipRefused: false });
    // A hundred rows stand and are changed, the others come new: both kinds have to go.
    const plan = await planOf(ROWS, 4.5);
    expect(plan.counts).toMatchObject({ update: 100, add: ROWS - 100, refuse: 0 });
    const before = dumpTables(store);

    for (const stopAt of [500, 1000]) {
      const stop = new AbortController();
      const written: number[] = [];
      const onProgress = (done: number): void => {
        written.push(store.records.count(roadWorks));
        if (done === stopAt) stop.abort();
      };
      await expect(
        commitPlan(store, plan, { skipRefused: false, signal: stop.signal, onProgress }),
      ).rejects.toMatchObject({ failure: { code: "cancelled" } });
      // It was stopped at the chunk named, with rows written that are gone now.
      expect(written).toEqual([500, 1000].filter((done) => done <= stopAt));
      expect(dumpTables(store)).toEqual(before);
      expect(store.batches.list(1, 10).total).toBe(1);
    }

    const { batch } = await commitPlan(store, plan, { skipRefused: false });
    expect(store.records.count(roadWorks)).toBe(ROWS);
    expect(store.batches.list(1, 10).rows.map(({ id }) => id)[0]).toBe(batch);
    expect(verifyStore(store)).toEqual([]);
  });

  it("stops for the page that asked, which sees nothing of it before or after, and keeps the plan", async () => {
    const seen: Promise<number>[] = [];
    let cancelling = true;
    await using bureau = await openBureau({
      emit({ name, payload }) {
        if (name !== "progress" || payload.task !== "write" || !cancelling) return;
        seen.push(bureau.ask("records.list", listOf("road-works")).then(({ total }) => total));
        void bureau.ask("tasks.cancel", { task: "write" });
      },
    });
    const roads = Array.from({ length: ROWS }, (_, index) => roadRow(index + 1, "通泉街道", `松${index}公路`));
    bureau.dialogs.push(roadSheet(`${bureau.folder}/上报.xlsx`, roads, 10));
    const { file } = await bureau.ask("imports.choose", {});
    const { plan } = await bureau.ask("imports.plan", { token: file?.token ?? "", task: "plan", asOf: "2021-10" });
    const commit = { plan, skipRefused: false, reason: null, task: "write" };

    expect(await bureau.refused("imports.commit", commit)).toEqual({ code: "cancelled" });
    expect(await Promise.all(seen)).toEqual([0]);
    const look = async () => [
      (await bureau.ask("records.list", listOf("road-works"))).total,
      (await bureau.ask("imports.batches", { page: 1, pageSize: 10 })).total,
    ];
    expect(await look()).toEqual([0, 0]);

    cancelling = false;
    expect((await bureau.ask("imports.commit", commit)).batch).not.toBeNull();
    expect(await look()).toEqual([ROWS, 1]);
  });
});
