import { expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import type { ReadStore } from "../../db/store/index.ts";
import { keptUntilWrite } from "../../electron/services/keptUntilWrite.ts";
import { byForm, roadWork } from "../store/roadWork.ts";
import { newStore } from "../store/withStore.ts";

it("works a thing out once until a fact changes, shows no row of an open transaction, and keeps nothing of the writer's", async () => {
  const store = newStore();
  let asked = 0;
  const count = keptUntilWrite((of: Pick<ReadStore, "database">, key) => {
    asked += 1;
    return `${key} ${of.database.prepare("SELECT count(*) FROM road_works").pluck().get()}`;
  });
  const read = (key: string) => store.read((reader) => count(reader, key));
  expect([read("a"), read("a"), read("b"), asked]).toEqual(["a 0", "a 0", "b 0", 2]);
  const { id } = store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
  expect([read("a"), read("b"), asked]).toEqual(["a 1", "b 1", 4]);
  store.records.reveal(roadWorks, [id], { kind: "form", reason: "核对" });
  expect([read("a"), asked]).toEqual(["a 1", 4]);
  await expect(
    store.transactionInSteps(async () => {
      store.records.add(roadWorks, { values: roadWork("乙") }, byForm);
      await Promise.resolve();
      expect([read("a"), count(store, "a"), count(store, "a"), asked]).toEqual(["a 1", "a 2", "a 2", 6]);
      throw new Error("cancelled");
    }),
  ).rejects.toThrow("cancelled");
  store.records.add(roadWorks, { values: roadWork("丙") }, byForm);
  expect([read("a"), asked]).toEqual(["a 2", 7]);
});
