import { describe, expect, it } from "vitest";
import { ReasonMissing, RecordChanged, RecordMissing, type Store, verifyStore } from "../../db/store/index.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { newStore } from "./withStore.ts";

const byForm = { kind: "form" } as const;
const first = Uint8Array.of(80, 75, 3, 4);
const second = Uint8Array.of(80, 75, 3, 4, 1);
const text = { paragraph: 3, template: "入库{固投.入库项目数}个。", text: "今年入库{固投.入库项目数}个项目。" };
const entry = {
  kind: "annual",
  month: "2021-10",
  template: null,
  texts: [text],
  document: first,
  model: '{"title":"甲"}',
} as const;

function logged(store: Store): string[] {
  return store.database
    .prepare<[], string>("SELECT ledger || ' ' || action FROM change_log WHERE ledger LIKE 'summary%' ORDER BY seq")
    .pluck()
    .all();
}

describe("templates of the summary", () => {
  it("are kept byte for byte, and the one imported last is in force, each kind by itself", () => {
    const store = newStore();
    const old = store.summaries.addTemplate("annual", "旧.docx", first, byForm);
    store.summaries.addTemplate("annual", "新.docx", second, byForm);
    expect(store.summaries.inForce("annual")).toMatchObject({ name: "新.docx", actor: "测试员", document: second });
    expect(store.summaries.inForce("half")).toBeNull();
    expect(store.summaries.templates("annual").map(({ name }) => name)).toEqual(["新.docx", "旧.docx"]);
    expect(store.summaries.template(old.id)?.document).toEqual(first);
    expect(verifyStore(store)).toEqual([]);
  });

  it("come back into force, or give way to the program's own, and nothing is lost by it", () => {
    const store = newStore();
    const old = store.summaries.addTemplate("annual", "旧.docx", first, byForm);
    store.summaries.addTemplate("annual", "新.docx", second, byForm);
    store.summaries.putInForce("annual", old.id, byForm);
    expect(store.summaries.inForce("annual")?.name).toBe("旧.docx");
    store.summaries.putInForce("annual", null, byForm);
    expect(store.summaries.inForce("annual")).toBeNull();
    expect(store.summaries.templates("annual")).toHaveLength(2);
    expect(() => store.summaries.putInForce("half", old.id, byForm)).toThrow(RecordMissing);
    expect(() => store.summaries.putInForce("annual", "nowhere", byForm)).toThrow(RecordMissing);
    expect(store.settings.get("annualTemplate")).toBeNull();
  });

  it("are kept once, however often the same file comes", () => {
    const store = newStore();
    const { id } = store.summaries.addTemplate("annual", "模板.docx", first, byForm);
    store.summaries.putInForce("annual", null, byForm);
    expect(store.summaries.addTemplate("annual", "模板.docx", first, byForm).id).toBe(id);
    expect(store.summaries.inForce("annual")?.id).toBe(id);
    expect(store.summaries.templates("annual")).toHaveLength(1);
  });

  it("cannot be changed, replaced or taken away by any statement", () => {
    const store = newStore();
    const { id } = store.summaries.addTemplate("annual", "模板.docx", first, byForm);
    const before = dumpTables(store).summary_templates;
    const run = (sql: string) => () => store.database.prepare(sql).run(id);
    expect(run("UPDATE summary_templates SET name = '别的' WHERE id = ?")).toThrow("a template is not changed");
    expect(run("DELETE FROM summary_templates WHERE id = ?")).toThrow("a template is kept");
    expect(
      run(
        "REPLACE INTO summary_templates SELECT id, kind, '别的', document, at, actor FROM summary_templates WHERE id = ?",
      ),
    ).toThrow("a template is not replaced");
    expect(dumpTables(store).summary_templates).toBe(before);
  });
});

describe("an edition's own texts", () => {
  it("are written under the revision that was seen, and stand in the log with what they were before", () => {
    const store = newStore();
    const { summaries } = store;
    expect(summaries.edition("annual", "2021-10")).toEqual({ revision: 0, texts: [] });
    expect(summaries.saveTexts("annual", "2021-10", 0, [text], byForm)).toEqual({ revision: 1, texts: [text] });
    expect(() => summaries.saveTexts("annual", "2021-10", 0, [], byForm)).toThrow(RecordChanged);
    expect(summaries.saveTexts("annual", "2021-10", 1, [text], byForm).revision).toBe(1);
    expect(summaries.saveTexts("annual", "2021-10", 1, [], byForm)).toEqual({ revision: 2, texts: [] });
    expect(summaries.edition("half", "2021-10").revision).toBe(0);
    expect(summaries.edition("annual", "2021-09").revision).toBe(0);
    expect(logged(store)).toEqual(["summary-editions add", "summary-editions update"]);
    expect(verifyStore(store)).toEqual([]);
    store.database.prepare("UPDATE summary_editions SET texts = '[1]'").run();
    expect(verifyStore(store)).toEqual(["总结改写“2021-10”与变更记录不符"]);
  });

  it("go with the transaction they were saved in", () => {
    const store = newStore();
    expect(() =>
      store.transaction(() => {
        store.summaries.saveTexts("annual", "2021-10", 0, [text], byForm);
        throw new Error("stop");
      }),
    ).toThrow("stop");
    expect(store.summaries.edition("annual", "2021-10").revision).toBe(0);
  });
});

describe("issues of the summary", () => {
  it("are numbered by kind and month, and another one wants a reason", () => {
    const store = newStore();
    const { summaries } = store;
    expect(summaries.addIssue(entry, byForm)).toMatchObject({ issue: 1, reason: null, actor: "测试员" });
    expect(() => summaries.addIssue(entry, byForm)).toThrow(ReasonMissing);
    const again = { ...entry, document: second };
    expect(summaries.addIssue(again, { kind: "form", reason: "补报" })).toMatchObject({ issue: 2, reason: "补报" });
    expect(summaries.addIssue({ ...entry, month: "2021-12" }, byForm).issue).toBe(1);
    expect(summaries.addIssue({ ...entry, kind: "half" }, byForm).issue).toBe(1);
    expect(summaries.issues("annual", "2021-10").map(({ issue }) => issue)).toEqual([2, 1]);
    expect(summaries.issue("annual", "2021-10", 1)).toMatchObject({
      document: first,
      texts: [text],
      model: entry.model,
    });
    expect(summaries.issue("annual", "2021-10", 3)).toBeUndefined();
    expect(verifyStore(store)).toEqual([]);
  });

  it("stay as they were issued, whatever is tried", () => {
    const store = newStore();
    const { id } = store.summaries.addIssue(entry, byForm);
    const before = dumpTables(store).summary_issues;
    const run = (sql: string) => () => store.database.prepare(sql).run(id);
    expect(run("UPDATE summary_issues SET model = '{}' WHERE id = ?")).toThrow("what was issued is not changed");
    expect(run("DELETE FROM summary_issues WHERE id = ?")).toThrow("what was issued is kept");
    const columns = "kind, month, issue, at, actor, reason, template, texts, document, model";
    const replaced = `REPLACE INTO summary_issues (id, ${columns}) SELECT id || 'x', ${columns} FROM summary_issues WHERE id = ?`;
    expect(run(replaced)).toThrow("what was issued is not replaced");
    expect(dumpTables(store).summary_issues).toBe(before);
  });

  it("name a template that is kept, of their kind", () => {
    const store = newStore();
    const { id } = store.summaries.addTemplate("half", "模板.docx", first, byForm);
    expect(() => store.summaries.addIssue({ ...entry, template: id }, byForm)).toThrow(RecordMissing);
    expect(store.summaries.addIssue({ ...entry, kind: "half", template: id }, byForm).template).toBe(id);
  });

  it("are missed where the store lost one past its triggers", () => {
    const store = newStore();
    store.summaries.addIssue(entry, byForm);
    store.database.exec("DROP TRIGGER summary_issues_kept; DELETE FROM summary_issues");
    expect(verifyStore(store)).toEqual(["有 1 份总结定稿在变更记录中有，库中没有"]);
  });
});
