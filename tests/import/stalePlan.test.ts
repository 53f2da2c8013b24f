import { expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { type Cause, ClosedPeriod, type Store } from "../../db/store/index.ts";
import { commitPlan } from "../../electron/import/planning/importFile.ts";
import { closingOf } from "../store/closingOf.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { gridOf } from "../support/gridOf.ts";
import { memoryPlanner } from "../support/planInMemory.ts";

const byForm: Cause = { kind: "form", reason: "更正" };
const TITLE = ["2021年农村公路建设任务进度表"];
const HEADER = ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "计划投资", "完成里程", "状态"];
const sheet = (...roads: [name: string, length: number][]) =>
  gridOf([
    {
      rows: [
        TITLE,
        HEADER,
        ...roads.map(([name, length]) => ["通泉街道", name, `${name}公路`, "窄路加宽", length, 300, 1, "在建"]),
      ],
    },
  ]);

/** The road that every plan below changes, as it stands. */
function standing(store: Store) {
  const [road] = [...store.records.all(roadWorks)];
  if (!road) throw new Error("the first import brought no road");
  return road;
}

it.each<[string, string, (store: Store, batch: string) => void]>([
  [
    "the record it changes was removed",
    "RecordMissing",
    (store) => store.records.remove(roadWorks, standing(store).id, standing(store).revision, byForm),
  ],
  [
    "the import that brought the record was taken back",
    "RecordMissing",
    (store, batch) => store.batches.undo(batch, { kind: "undo" }),
  ],
  [
    "the record it changes was changed",
    "RecordChanged",
    (store) => {
      const { id, revision, values } = standing(store);
      store.records.update(roadWorks, id, revision, { values: { ...values, 备注: "已核对" } }, byForm);
    },
  ],
  [
    "the record it adds stands by now",
    "DuplicateKey",
    (store) => {
      const values = { ...standing(store).values, 自然村: "新村", 路线名称: "新村公路" };
      store.records.add(roadWorks, { values }, byForm);
    },
  ],
])("a plan is stale and writes nothing where %s (%s)", async (_, __, happens) => {
  using planner = memoryPlanner();
  const { store } = planner;
  const first = await commitPlan(store, await planner.plan(sheet(["松坡", 3.9])), { skipRefused: false });
  // The new road comes first, so that something was written before the commit meets what does not fit.
  const plan = await planner.plan(sheet(["柏林", 2], ["松坡", 4.5], ["新村", 1.5]));
  expect(plan.counts).toMatchObject({ add: 2, update: 1 });
  happens(store, first.batch ?? "");
  const before = dumpTables(store);
  await expect(commitPlan(store, plan, { skipRefused: false })).rejects.toMatchObject({
    failure: { code: "plan-stale" },
  });
  expect(dumpTables(store)).toEqual(before);
});

it("a closed period is named as what it is, not as a stale plan", async () => {
  using planner = memoryPlanner();
  const { store } = planner;
  const plan = await planner.plan(sheet(["松坡", 3.9]));
  store.closings.close(closingOf(store), byForm);
  await expect(commitPlan(store, plan, { skipRefused: false })).rejects.toThrow(ClosedPeriod);
});
