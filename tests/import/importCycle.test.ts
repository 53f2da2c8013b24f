import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, type Store, verifyStore } from "../../db/store/index.ts";
import type { CallError } from "../../electron/contract/CallError.ts";
import { createFileWorker, type FileWorker } from "../../electron/files/process/fileWorker.ts";
import type { ImportPlan } from "../../electron/import/planning/ImportPlan.ts";
import { commitPlan, planFile } from "../../electron/import/planning/importFile.ts";
import { dumpTables } from "../support/dumpTables.ts";
import type { SheetCell } from "../support/gridOf.ts";
import { pooledWorker } from "../support/pooledWorker.ts";
import { writeXlsx } from "../support/writeXlsx.ts";
import { draftWorkbook } from "./adversary/draftWorkbook.ts";

/** Tables that hold what the bureau has recorded; the others tell how it came to be (log, batches, writes). */
/** All but the log and what was answered: answers are no part of a batch, and taking one back leaves them. */
const RECORDED = /^(?!change_log|writes|batches|import_answers|sqlite_)/;

let folder: string;
let store: Store;
let worker: FileWorker;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "import-cycle-"));
  store = openStore({ folder: join(folder, "data") });
  worker = createFileWorker(pooledWorker);
});
afterEach(() => {
  worker.dispose();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const planOf = (path: string, asOf = "2021-10"): Promise<ImportPlan> =>
  planFile(store.readInSteps, worker, path, { asOf, township: null, ledger: null });

async function importFile(path: string, asOf = "2021-10", skipRefused = false): Promise<string | null> {
  return (await commitPlan(store, await planOf(path, asOf), { skipRefused })).batch;
}

function recorded(): Record<string, string> {
  return Object.fromEntries(Object.entries(dumpTables(store)).filter(([table]) => RECORDED.test(table)));
}

const TITLE: SheetCell[] = ["马龙区农村公路建设任务进度表（2021年）"];
const HEADER: SheetCell[] = [
  "序号",
  "乡镇",
  "自然村",
  "路线名称",
  "建设类型",
  "计划里程（公里）",
  "计划投资（万元）",
  "完成里程",
  "完成投资",
  "状态",
  "联系人",
];
const road = (number: number, done: number, money = 0): SheetCell[] => [
  number,
  number % 2 === 0 ? "大庄乡" : "通泉街道",
  `松${number}组`,
  `松${number}公路`,
  "窄路加宽",
  3.9,
  300 + money,
  done,
  done * 70,
  done === 0 ? "未开工" : done === 3.9 ? "完工" : "在建",
  "李工",
];
const sheet = (name: string, rows: SheetCell[][]): string =>
  writeXlsx(join(folder, name), [{ name: "任务", rows: [TITLE, HEADER, ...rows] }]);

describe("the same sheet again", () => {
  it("changes nothing and makes no batch, whatever it looks like", async () => {
    for (const seed of [3, 17, 29, 40, 58]) {
      const draft = draftWorkbook(seed);
      const path = writeXlsx(join(folder, `${seed}-${draft.fileName}`), draft.sheets);
      expect(await importFile(path)).not.toBeNull();
      const before = dumpTables(store);
      const again = await planOf(path);
      expect(again.counts).toMatchObject({ add: 0, update: 0, refuse: 0 });
      expect(again.importedBefore).not.toBeNull();
      expect((await commitPlan(store, again, { skipRefused: false })).batch).toBeNull();
      expect(dumpTables(store)).toEqual(before);
    }
    expect(verifyStore(store)).toEqual([]);
  });
});

describe("a corrected sheet", () => {
  it("shows just the cells that changed, before and after, and writes just those", async () => {
    await importFile(sheet("上报.xlsx", [road(1, 1), road(2, 0), road(3, 3.9)]));
    const corrected = sheet("上报（更正）.xlsx", [road(1, 1), road(2, 2), road(3, 3.9, 12.5), road(4, 0)]);
    const plan = await planOf(corrected);
    expect(plan.tables[0]?.rows.map(({ action, changes }) => [action, changes])).toEqual([
      ["unchanged", []],
      [
        "update",
        [
          { field: "完成里程", before: 0, after: 2000 },
          { field: "完成投资", before: 0, after: 140_000_000 },
          { field: "状态", before: "未开工", after: "在建" },
        ],
      ],
      ["update", [{ field: "计划投资", before: 300_000_000, after: 312_500_000 }]],
      ["add", []],
    ]);
    await commitPlan(store, plan, { skipRefused: false });
    expect((await planOf(corrected)).counts).toMatchObject({ add: 0, update: 0, unchanged: 4 });
    expect(verifyStore(store)).toEqual([]);
  });
});

describe("undo", () => {
  it("puts records and months back byte by byte, import by import", async () => {
    const months = ["2021-08", "2021-09", "2021-10"] as const;
    const states: Record<string, string>[] = [recorded()];
    const batches: string[] = [];
    for (const [index, month] of months.entries()) {
      const batch = await importFile(sheet(`${month}.xlsx`, [road(1, index), road(2, index * 1.3, index)]), month);
      if (batch === null) throw new Error("nothing was written");
      batches.push(batch);
      states.push(recorded());
    }
    for (const batch of batches.toReversed()) {
      states.pop();
      store.batches.undo(batch, { kind: "undo", batch });
      expect(recorded()).toEqual(states.at(-1));
    }
    expect(verifyStore(store)).toEqual([]);
  });

  it("takes back what drafted sheets of all five ledgers brought", async () => {
    const empty = recorded();
    const batches: string[] = [];
    for (let seed = 100; seed < 112; seed += 1) {
      const draft = draftWorkbook(seed);
      const batch = await importFile(writeXlsx(join(folder, `${seed}.xlsx`), draft.sheets), "2021-10", true);
      if (batch !== null) batches.push(batch);
    }
    for (const batch of batches.toReversed()) store.batches.undo(batch, { kind: "undo", batch });
    expect(recorded()).toEqual(empty);
    expect(verifyStore(store)).toEqual([]);
  });
});

describe("months one after the other", () => {
  it("keep August, September and October, in whatever order they come", async () => {
    await importFile(sheet("9月.xlsx", [road(1, 2)]), "2021-09");
    await importFile(sheet("8月.xlsx", [road(1, 1)]), "2021-08");
    const plan = await planOf(sheet("10月.xlsx", [road(1, 3.9)]), "2021-10");
    expect(plan.tables[0]?.rows[0]?.changes.map(({ field, before }) => [field, before])).toEqual([
      ["完成里程", 2000],
      ["完成投资", 140_000_000],
      ["状态", "在建"],
    ]);
    await commitPlan(store, plan, { skipRefused: false });
    const [record] = [...store.records.all(plan.tables[0]?.ledger ?? raise())];
    expect(
      store.records
        .months(plan.tables[0]?.ledger ?? raise(), record?.id ?? "")
        .map(({ month, values }) => [month, values.完成里程, values.状态]),
    ).toEqual([
      ["2021-08", 1000, "在建"],
      ["2021-09", 2000, "在建"],
      ["2021-10", 3900, "完工"],
    ]);
  });
});

describe("a file with a bad row", () => {
  const bad = (): SheetCell[] => road(2, 1).map((cell, index) => (index === 5 ? "三公里" : cell));

  it("writes nothing at all unless told to skip", async () => {
    await importFile(sheet("先.xlsx", [road(9, 1)]));
    const before = dumpTables(store);
    const plan = await planOf(sheet("上报.xlsx", [road(1, 1), bad(), road(3, 0)]));
    await expect(commitPlan(store, plan, { skipRefused: false })).rejects.toMatchObject({
      failure: { code: "plan-refused" },
    } satisfies Partial<Pick<CallError, "failure">>);
    expect(dumpTables(store)).toEqual(before);
  });

  it("writes its neighbours when told to skip, and only those", async () => {
    const plan = await planOf(sheet("上报.xlsx", [road(1, 1), bad(), road(3, 0)]));
    const { batch } = await commitPlan(store, plan, { skipRefused: true });
    expect(batch).not.toBeNull();
    const names = [...store.records.all(plan.tables[0]?.ledger ?? raise())].map(({ values }) => values.路线名称);
    expect(names.toSorted()).toEqual(["松1公路", "松3公路"]);
    expect(verifyStore(store)).toEqual([]);
  });
});

describe("a plan that no longer fits", () => {
  it("is not written at all: the record was changed meanwhile", async () => {
    const path = sheet("上报.xlsx", [road(1, 1), road(2, 0)]);
    await importFile(path);
    const plan = await planOf(sheet("更正.xlsx", [road(1, 2), road(2, 1)]));
    await importFile(sheet("另一份.xlsx", [road(2, 3.9)]));
    const before = dumpTables(store);
    await expect(commitPlan(store, plan, { skipRefused: false })).rejects.toMatchObject({
      failure: { code: "plan-stale" },
    });
    expect(dumpTables(store)).toEqual(before);
  });
});

function raise(): never {
  throw new Error("no ledger");
}
