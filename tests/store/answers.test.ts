import { describe, expect, it } from "vitest";
import { type AnswerEntry, openStore, RecordMissing, verifyStore } from "../../db/store/index.ts";
import { newStore, temporaryFolder, tickingClock } from "./withStore.ts";

const length: AnswerEntry = {
  sender: "通泉街道",
  subject: "road-works",
  fingerprint: "0123456789abcdef",
  kind: "column",
  about: "数值",
  content: { field: "计划里程", unit: null, offered: [] },
};

describe("answers of imports", () => {
  it("come back as they were given, also after the store was closed", () => {
    const folder = temporaryFolder();
    const store = openStore({ folder, now: tickingClock() });
    store.answers.put(length);
    store.answers.put({ ...length, sender: null, content: { field: "路面宽度" } });
    const kept = store.answers.list();
    store.close();
    const again = openStore({ folder, now: tickingClock() });
    expect(again.answers.list()).toEqual(kept);
    expect(kept.map(({ sender, content }) => [sender, content])).toEqual([
      [null, { field: "路面宽度" }],
      ["通泉街道", length.content],
    ]);
    expect(verifyStore(again)).toEqual([]);
    again.close();
  });

  it("are one for a place, and write nothing where they say the same", () => {
    const store = newStore();
    store.answers.put(length);
    const [first] = store.answers.list();
    store.answers.put(length);
    expect(store.answers.list()).toEqual([first]);
    store.answers.put({ ...length, content: { field: null } });
    expect(store.answers.list()).toMatchObject([{ id: first?.id, content: { field: null } }]);
    for (const other of [
      { sender: "" },
      { sender: null },
      { subject: "bridges" },
      { kind: "absent" },
      { about: "投资" },
    ])
      store.answers.put({ ...length, ...other } as AnswerEntry);
    expect(store.answers.list()).toHaveLength(6);
    expect(verifyStore(store)).toEqual([]);
  });

  it("are changed and forgotten by their id; the log keeps what they were", () => {
    const store = newStore();
    store.answers.put(length);
    const [{ id = "" } = {}] = store.answers.list();
    store.answers.change(id, { field: "路面宽度" });
    store.answers.forget(id);
    expect(store.answers.list()).toEqual([]);
    expect(() => store.answers.forget(id)).toThrow(RecordMissing);
    expect(() => store.answers.change(id, {})).toThrow(RecordMissing);
    const log = store.database
      .prepare<[string], { action: string }>("SELECT action FROM change_log WHERE ledger = ? ORDER BY seq")
      .all("import-answers");
    expect(log.map(({ action }) => action)).toEqual(["add", "update", "remove"]);
    expect(verifyStore(store)).toEqual([]);
  });

  it("that somebody meddled with are found", () => {
    const store = newStore();
    store.answers.put(length);
    store.answers.put({ ...length, about: "投资" });
    store.database.prepare("UPDATE import_answers SET content = '{}' WHERE about = '投资'").run();
    expect(verifyStore(store)).toEqual(["记住的对应“投资”与变更记录不符"]);
    store.database.prepare("DELETE FROM import_answers").run();
    expect(verifyStore(store)).toEqual(["有 2 条记住的对应在变更记录中有，库中没有"]);
  });
});
