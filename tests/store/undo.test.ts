import { describe, expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import {
  BatchChanged,
  BatchMissing,
  BatchUndone,
  type Cause,
  DuplicateKey,
  type Entry,
  type Store,
  verifyStore,
} from "../../db/store/index.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { batchEntry, byForm, progress, roadWork } from "./roadWork.ts";
import { newStore } from "./withStore.ts";

/** What an import of one file does: a batch, and the writes of `work` under it. */
function imported(store: Store, work: (cause: Cause) => void, file = "通泉街道.xlsx"): string {
  return store.transaction(() => {
    const batch = store.batches.begin(batchEntry(file));
    work({ kind: "import", batch, file, sheet: "Sheet1", row: 6 });
    return batch;
  });
}

/** The tables whose bytes an undo gives back; the log and the list of batches only grow. */
function rowsOf(store: Store): Record<string, string> {
  const { change_log, writes, batches, ...rows } = dumpTables(store);
  return rows;
}

function latest(store: Store, id: string): number {
  return store.records.get(roadWorks, id)?.revision ?? 0;
}

function update(store: Store, id: string, entry: Entry, cause: Cause = byForm): void {
  store.records.update(roadWorks, id, latest(store, id), entry, cause);
}

describe("undo", () => {
  it("takes added records away altogether, and the log keeps the whole story", () => {
    const store = newStore();
    const before = rowsOf(store);
    let id = "";
    const batch = imported(store, (cause) => {
      id = store.records.add(
        roadWorks,
        { values: roadWork("小海公路"), month: "2021-10", progress: progress(100) },
        cause,
      ).id;
      store.records.add(roadWorks, { values: roadWork("大海公路") }, cause);
    });
    expect(rowsOf(store)).not.toEqual(before);
    store.batches.undo(batch, { kind: "undo", reason: "导错文件" });
    expect(rowsOf(store)).toEqual(before);
    expect(store.batches.get(batch)).toMatchObject({ status: "undone" });
    expect(store.batches.get(batch)?.undoneAt).not.toBeNull();
    expect(
      store.log.ofRecord(roadWorks, id).map(({ action, cause, reason, month }) => [action, cause, reason, month]),
    ).toEqual([
      ["remove", "undo", "导错文件", "2021-10"],
      ["add", "import", null, "2021-10"],
    ]);
    expect(verifyStore(store)).toEqual([]);
    expect(store.batches.findByHash("通泉街道.xlsx")).toBeUndefined();
    expect(store.records.add(roadWorks, { values: roadWork("小海公路") }, byForm).revision).toBe(1);
  });

  it("puts updated records back byte for byte: values, unknown columns, old and new months, revision, time", () => {
    const store = newStore();
    const entry = {
      values: roadWork("小海公路", { 备注: "旧" }),
      extra: { 序号: "7" },
      month: "2021-09",
      progress: progress(100),
    };
    const { id } = store.records.add(roadWorks, entry, byForm);
    const other = store.records.add(roadWorks, { values: roadWork("大海公路") }, byForm);
    const before = rowsOf(store);
    const batch = imported(store, (cause) => {
      update(
        store,
        id,
        {
          values: roadWork("小海公路", { 计划里程: 1 }),
          extra: { 序号: "8" },
          month: "2021-09",
          progress: progress(5),
        },
        cause,
      );
      update(store, id, { month: "2021-10", progress: progress(200) }, cause);
      update(store, id, { month: "2021-10", progress: progress(300, "完工") }, cause);
      update(store, other.id, { values: roadWork("改名公路") }, cause);
      store.records.remove(roadWorks, other.id, latest(store, other.id), cause);
      store.records.removeMonth(roadWorks, id, latest(store, id), "2021-09", cause);
    });
    expect(store.records.months(roadWorks, id)).toHaveLength(1);
    store.batches.undo(batch, { kind: "undo" });
    expect(rowsOf(store)).toEqual(before);
    expect(verifyStore(store)).toEqual([]);
  });

  it("lets two records swap their keys, and back", () => {
    const store = newStore();
    const first = store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
    const second = store.records.add(roadWorks, { values: roadWork("乙") }, byForm);
    const before = rowsOf(store);
    const batch = imported(store, (cause) => {
      update(store, first.id, { values: roadWork("丙") }, cause);
      update(store, second.id, { values: roadWork("甲") }, cause);
      update(store, first.id, { values: roadWork("乙") }, cause);
    });
    store.batches.undo(batch, { kind: "undo" });
    expect(rowsOf(store)).toEqual(before);
  });

  it("refuses, naming the records, where something was written since", () => {
    const store = newStore();
    const ids: string[] = [];
    const batch = imported(store, (cause) => {
      for (const name of ["甲", "乙", "丙"])
        ids.push(store.records.add(roadWorks, { values: roadWork(name) }, cause).id);
    });
    update(store, ids[1] ?? "", { month: "2021-11", progress: progress(1) });
    store.records.remove(roadWorks, ids[2] ?? "", 1, byForm);
    const before = dumpTables(store);
    try {
      store.batches.undo(batch, { kind: "undo" });
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof BatchChanged)) throw error;
      expect(error.records.map(({ label }) => label).sort()).toEqual(["2021 通泉街道 丙", "2021 通泉街道 乙"].sort());
      expect(error.records.map(({ id }) => id).sort()).toEqual([ids[1], ids[2]].sort());
    }
    expect(dumpTables(store)).toEqual(before);
  });

  it("undoes an earlier batch only after a later one on the same record, then both are gone without trace", () => {
    const store = newStore();
    const before = rowsOf(store);
    let id = "";
    const first = imported(store, (cause) => {
      id = store.records.add(roadWorks, { values: roadWork("甲"), month: "2021-09", progress: progress(1) }, cause).id;
    });
    const between = rowsOf(store);
    const second = imported(
      store,
      (cause) => update(store, id, { month: "2021-10", progress: progress(2) }, cause),
      "十月.xlsx",
    );
    expect(() => store.batches.undo(first, { kind: "undo" })).toThrow(BatchChanged);
    store.batches.undo(second, { kind: "undo" });
    expect(rowsOf(store)).toEqual(between);
    store.batches.undo(first, { kind: "undo" });
    expect(rowsOf(store)).toEqual(before);
    expect(verifyStore(store)).toEqual([]);
  });

  it("does not mind later batches on other records, nor the same file imported, undone and imported again", () => {
    const store = newStore();
    const add = (cause: Cause): void => void store.records.add(roadWorks, { values: roadWork("甲") }, cause);
    const first = imported(store, add);
    store.batches.undo(first, { kind: "undo" });
    const second = imported(store, add);
    imported(store, (cause) => void store.records.add(roadWorks, { values: roadWork("乙") }, cause), "另一个.xlsx");
    expect(store.batches.findByHash("通泉街道.xlsx")?.id).toBe(second);
    store.batches.undo(second, { kind: "undo" });
    expect(store.records.count(roadWorks)).toBe(1);
    expect(verifyStore(store)).toEqual([]);
  });

  it("does not mind that somebody has looked at personal data since: nothing was written by that", () => {
    const store = newStore();
    const before = rowsOf(store);
    let id = "";
    const batch = imported(store, (cause) => {
      id = store.records.add(roadWorks, { values: roadWork("甲") }, cause).id;
    });
    store.records.reveal(roadWorks, [id], { kind: "form", reason: "核对" });
    store.batches.undo(batch, { kind: "undo" });
    expect(rowsOf(store)).toEqual(before);
    expect(verifyStore(store)).toEqual([]);
  });

  it("refuses what was undone before, and what never was", () => {
    const store = newStore();
    const batch = imported(store, (cause) => void store.records.add(roadWorks, { values: roadWork("甲") }, cause));
    store.batches.undo(batch, { kind: "undo" });
    expect(() => store.batches.undo(batch, { kind: "undo" })).toThrow(BatchUndone);
    expect(() => store.batches.undo("nowhere", { kind: "undo" })).toThrow(BatchMissing);
  });

  it("refuses where another record has taken the old key since, and leaves everything as it is", () => {
    const store = newStore();
    const { id } = store.records.add(
      roadWorks,
      { values: roadWork("旧名"), month: "2021-09", progress: progress(1) },
      byForm,
    );
    const batch = imported(store, (cause) => {
      update(store, id, { values: roadWork("新名"), month: "2021-09", progress: progress(2) }, cause);
      update(store, id, { month: "2021-10", progress: progress(3) }, cause);
    });
    const other = store.records.add(roadWorks, { values: roadWork("旧名") }, byForm);
    const before = dumpTables(store);
    try {
      store.batches.undo(batch, { kind: "undo" });
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof BatchChanged)) throw error;
      expect(error.records).toEqual([{ ledger: "road-works", id: other.id, label: "2021 通泉街道 旧名" }]);
    }
    expect(dumpTables(store)).toEqual(before);
    // Nor can a caller who shrugs it off commit half of it.
    expect(() =>
      store.transaction(() => {
        expect(() => store.batches.undo(batch, { kind: "undo" })).toThrow(BatchChanged);
      }),
    ).toThrow(BatchChanged);
    expect(dumpTables(store)).toEqual(before);
  });

  it("finds a batch's rows between other rows of its transaction and other transactions", () => {
    const store = newStore();
    const kept = store.records.add(roadWorks, { values: roadWork("先") }, byForm);
    const batch = store.transaction(() => {
      const id = store.batches.begin(batchEntry());
      for (const [index, sheet] of ["甲", "乙", "甲", "丙"].entries()) {
        store.records.add(
          roadWorks,
          { values: roadWork(`表${index}`) },
          { kind: "import", batch: id, sheet, row: index },
        );
        store.records.add(roadWorks, { values: roadWork(`手工${index}`) }, byForm);
      }
      return id;
    });
    store.records.add(roadWorks, { values: roadWork("后") }, byForm);
    store.batches.undo(batch, { kind: "undo" });
    expect([...store.records.all(roadWorks)].map(({ values }) => values.路线名称).sort()).toEqual(
      ["先", "后", "手工0", "手工1", "手工2", "手工3"].sort(),
    );
    expect(store.records.get(roadWorks, kept.id)).toEqual(kept);
  });
});

describe("batches", () => {
  it("lists the newest first, with what was handed over", () => {
    const store = newStore();
    const ids = ["一", "二", "三"].map((file) => imported(store, () => {}, file));
    expect(store.batches.list(1, 2)).toMatchObject({ total: 3, rows: [{ id: ids[2] }, { id: ids[1] }] });
    expect(store.batches.list(2, 2).rows.map(({ id }) => id)).toEqual([ids[0]]);
    expect(store.batches.get(ids[0] ?? "")).toMatchObject({
      ...batchEntry("一"),
      actor: "测试员",
      status: "committed",
      undoneAt: null,
    });
  });
});

describe("transaction", () => {
  it("writes all or nothing, and joins what is nested", () => {
    const store = newStore();
    const before = dumpTables(store);
    expect(() =>
      store.transaction(() => {
        store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
        store.transaction(() => store.records.add(roadWorks, { values: roadWork("乙") }, byForm));
        throw new Error("at the end");
      }),
    ).toThrow("at the end");
    expect(dumpTables(store)).toEqual(before);
  });

  it("goes on after a refusal, which wrote nothing", () => {
    const store = newStore();
    store.transaction(() => {
      store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
      expect(() => store.records.add(roadWorks, { values: roadWork("甲") }, byForm)).toThrow(DuplicateKey);
      store.records.add(roadWorks, { values: roadWork("乙") }, byForm);
    });
    expect(store.records.count(roadWorks)).toBe(2);
    expect(verifyStore(store)).toEqual([]);
  });

  it("commits nothing after a failure in the middle of a write, even if the caller catches it", () => {
    const store = newStore();
    const before = dumpTables(store);
    const half = { values: roadWork("乙"), month: "2021-10", progress: { 完成里程: "三公里" } };
    expect(() =>
      store.transaction(() => {
        store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
        expect(() => store.records.add(roadWorks, half, byForm)).toThrow();
        expect(() => store.records.add(roadWorks, { values: roadWork("丙") }, byForm)).toThrow();
      }),
    ).toThrow(/cannot store TEXT/);
    expect(dumpTables(store)).toEqual(before);
    store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
    expect(store.records.count(roadWorks)).toBe(1);
  });

  it("gives all it writes one time", () => {
    const store = newStore();
    const [first, second] = store.transaction(() => [
      store.records.add(roadWorks, { values: roadWork("甲") }, byForm),
      store.records.add(roadWorks, { values: roadWork("乙") }, byForm),
    ]);
    expect(first?.updatedAt).toBe(second?.updatedAt);
    expect(store.records.add(roadWorks, { values: roadWork("丙") }, byForm).updatedAt).not.toBe(first?.updatedAt);
  });
});
