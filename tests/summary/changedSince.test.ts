import { describe, expect, it } from "vitest";
import { changedSince, fillSummary } from "../../electron/summary/index.ts";
import { summaryDatabase } from "./summaryDatabase.ts";

describe("an issued summary held against today", () => {
  it("names the numbers that came, went and changed, each with its sentence, and no other", () => {
    const { database, audit, add, remove } = summaryDatabase();
    const model = () => fillSummary({ database, audit }, { kind: "annual", asOf: "2021-10" }).model;
    const issued = model();
    expect(changedSince(issued, model())).toEqual([]);

    const bridge = add(
      "bridges",
      { 年度: "2021", 桥梁名称: "新桥", 乡镇: "大庄乡", 计划投资: "900", 计划完工: "2021-11" },
      { "2021-10": { 状态: "在建", 形象进度: "30" } },
    );
    const later = changedSince(issued, model());
    expect(later.filter(({ issued: then }) => then === null)).toContainEqual(
      expect.objectContaining({
        item: "新桥",
        field: "计划完工",
        today: "11月",
        anchor: null,
        record: { ledger: "bridges", id: bridge },
      }),
    );
    const count = later.find(({ figure, field }) => figure === "农村路.危桥改造数" && field === null);
    expect(count).toMatchObject({ issued: "2", today: "3", record: null });
    expect(count?.sentence).toMatch(/^危桥改造方面，实施危桥改造2座，.*。$/);
    expect(later.every(({ issued: then, today }) => then !== today)).toBe(true);
    remove("bridges", bridge);
    expect(changedSince(issued, model())).toEqual([]);
    database.close();
  });
});
