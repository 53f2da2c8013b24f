import { describe, expect, it } from "vitest";
import {
  NameTaken,
  type OwnTableEntry,
  openStore,
  RecordChanged,
  RecordMissing,
  verifyStore,
} from "../../db/store/index.ts";
import { newStore, temporaryFolder, tickingClock } from "./withStore.ts";

const variant: OwnTableEntry = {
  id: null,
  revision: null,
  kind: "variant",
  name: "农路01（局领导用）",
  base: "农路01",
  definition: { hidden: ["农村路.建设计划投资"], unit: "亿元" },
};
const template: OwnTableEntry = {
  id: null,
  revision: null,
  kind: "template",
  name: "旬报",
  base: null,
  definition: { file: "旬报.xlsx" },
  workbook: Uint8Array.of(80, 75, 3, 4, 0, 255),
};

describe("own tables", () => {
  it("come back as they were saved, also after the store was closed", () => {
    const folder = temporaryFolder();
    const store = openStore({ folder, now: tickingClock() });
    const saved = store.ownTables.save(template);
    store.ownTables.save(variant);
    store.close();

    const again = openStore({ folder, now: tickingClock() });
    expect(again.ownTables.list().map(({ name, kind, revision }) => [name, kind, revision])).toEqual([
      ["旬报", "template", 1],
      ["农路01（局领导用）", "variant", 1],
    ]);
    expect(again.ownTables.get(saved.id)).toEqual(saved);
    expect(again.ownTables.get(saved.id)?.workbook).toEqual(template.workbook);
    expect(again.ownTables.list()[1]?.definition).toEqual(variant.definition);
    expect(verifyStore(again)).toEqual([]);
    again.close();
  });

  it("refuse a save over a revision that was not seen", () => {
    const store = newStore();
    const { id } = store.ownTables.save(variant);
    store.ownTables.save({ ...variant, id, revision: 1, definition: { unit: "元" } });
    expect(() => store.ownTables.save({ ...variant, id, revision: 1 })).toThrow(RecordChanged);
    expect(() => store.ownTables.remove(id, 1)).toThrow(RecordChanged);
    expect(store.ownTables.get(id)).toMatchObject({ revision: 2, definition: { unit: "元" } });
  });

  it("keep a template's workbook where only its name is saved, and its revision where nothing differs", () => {
    const store = newStore();
    const { id } = store.ownTables.save(template);
    const { workbook: _, ...named } = template;
    const renamed = store.ownTables.save({ ...named, id, revision: 1, name: "半月报" });
    expect(renamed).toMatchObject({ revision: 2, name: "半月报", workbook: template.workbook });
    expect(store.ownTables.save({ ...named, id, revision: 2, name: "半月报" }).revision).toBe(2);
  });

  it("have names of their own among those that are not deleted", () => {
    const store = newStore();
    const { id } = store.ownTables.save(variant);
    expect(() => store.ownTables.save(variant)).toThrow(NameTaken);
    store.ownTables.remove(id, 1);
    const second = store.ownTables.save(variant);
    expect(() => store.ownTables.restore(id, 2)).toThrow(NameTaken);
    store.ownTables.save({ ...variant, id: second.id, revision: 1, name: "另一张" });
    store.ownTables.restore(id, 2);
    expect(store.ownTables.list().map(({ name }) => name)).toEqual(["农路01（局领导用）", "另一张"]);
  });

  it("are only marked when removed, and nothing else can be done to them then", () => {
    const store = newStore();
    const { id } = store.ownTables.save(template);
    store.ownTables.remove(id, 1);
    expect(store.ownTables.list()).toEqual([]);
    expect(store.ownTables.list(true)).toMatchObject([{ id, name: "旬报" }]);
    expect(store.ownTables.get(id)?.workbook).toEqual(template.workbook);
    expect(() => store.ownTables.remove(id, 2)).toThrow(RecordMissing);
    expect(() => store.ownTables.save({ ...template, id, revision: 2 })).toThrow(RecordMissing);
    expect(() => store.ownTables.restore("nowhere", 1)).toThrow(RecordMissing);
  });

  it("never change from a template into a variant", () => {
    const store = newStore();
    const { id } = store.ownTables.save(template);
    expect(() => store.ownTables.save({ ...variant, id, revision: 1 })).toThrow(RecordMissing);
  });

  it("stand in the log with what they were before, and a change past the log is found", () => {
    const store = newStore();
    const { id } = store.ownTables.save(template);
    store.ownTables.save({ ...template, id, revision: 1, workbook: Uint8Array.of(1) });
    store.ownTables.remove(id, 2);
    const log = store.database
      .prepare<[], { action: string; before: string | null; after: string }>(
        "SELECT action, before, after FROM change_log WHERE ledger = 'own-tables' ORDER BY seq",
      )
      .all();
    expect(log.map(({ action }) => action)).toEqual(["add", "update", "remove"]);
    expect(log[1]?.before).toBe(log[0]?.after);
    expect(JSON.parse(log[1]?.after ?? "").workbook).not.toBe(JSON.parse(log[0]?.after ?? "").workbook);
    expect(verifyStore(store)).toEqual([]);

    store.database.prepare("UPDATE own_tables SET workbook = x'02'").run();
    expect(verifyStore(store)).toEqual(["自制报表“旬报”与变更记录不符"]);
    store.database.prepare("DELETE FROM own_tables").run();
    expect(verifyStore(store)).toEqual(["有 1 张自制报表在变更记录中有，库中没有"]);
  });

  it("go with the transaction they were saved in", () => {
    const store = newStore();
    expect(() =>
      store.transaction(() => {
        store.ownTables.save(variant);
        throw new Error("stop");
      }),
    ).toThrow("stop");
    expect(store.ownTables.list()).toEqual([]);
  });
});
