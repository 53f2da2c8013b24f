import { describe, expect, it } from "vitest";
import { audit, concerning, openErrors } from "../../db/checks/index.ts";
import { bridges } from "../../db/ledgers/rural/bridges.ts";
import type { Store } from "../../db/store/index.ts";
import { newStore } from "../store/withStore.ts";

const MONTH = "2021-10";
const byHand = { kind: "form" } as const;

/** A bridge that was told of as under way after it was finished (B02), and that has no 开工日期 (B04). */
function bureau(): { store: Store; id: string } {
  const store = newStore();
  const values = { 年度: 2021, 桥梁名称: "清水桥", 乡镇: "大庄乡", 完工日期: "2021-09-20" };
  const { id } = store.records.add(bridges, { values, month: MONTH, progress: { 状态: "在建" } }, byHand);
  return { store, id };
}

const pass = (store: Store, month = MONTH): void =>
  store.audit.settle(
    openErrors(audit(store, MONTH)).map(({ id, key, message }) => ({
      ...{ rule: id, month, finding: key, kind: "passed", said: message, reason: "补报中" },
    })),
  );

describe("an audit of a month", () => {
  it("has nothing open once what must hold is passed, for this month only", () => {
    const { store } = bureau();
    expect(openErrors(audit(store, MONTH)).map(({ id }) => id)).toEqual(["B02"]);
    pass(store, "2021-11");
    expect(openErrors(audit(store, MONTH))).toHaveLength(1);
    pass(store);
    expect(openErrors(audit(store, MONTH))).toEqual([]);
    expect(audit(store, MONTH)).toContainEqual(
      expect.objectContaining({ id: "B02", level: "error", settled: expect.objectContaining({ reason: "补报中" }) }),
    );
  });

  it("opens it again when the values change, and not when anything else does", () => {
    const { store, id } = bureau();
    pass(store);
    const change = (values: Record<string, string>): void => {
      const record = store.records.get(bridges, id);
      store.records.update(bridges, id, record?.revision ?? 0, { values: { ...record?.values, ...values } }, byHand);
    };
    change({ 备注: "已催报" });
    expect(openErrors(audit(store, MONTH))).toEqual([]);
    change({ 完工日期: "2021-09-21" });
    expect(openErrors(audit(store, MONTH)).map(({ id: rule }) => rule)).toEqual(["B02"]);
  });

  it("only warns of a rule that was lowered, and asks nothing of one that was switched off", () => {
    const { store } = bureau();
    store.audit.lower("B02", "warning", "按市局要求");
    expect(audit(store, MONTH).find(({ id }) => id === "B02")).toMatchObject({ level: "warning" });
    expect(openErrors(audit(store, MONTH))).toEqual([]);
    store.audit.lower("B02", "off", "按市局要求");
    expect(audit(store, MONTH).some(({ id }) => id === "B02")).toBe(false);
  });

  it("does not take a tick for a pass", () => {
    const { store } = bureau();
    store.audit.lower("B02", "warning", "按市局要求");
    const [found] = audit(store, MONTH).filter(({ id }) => id === "B02");
    const tick = {
      rule: "B02",
      month: MONTH,
      finding: found?.key ?? "",
      kind: "ticked",
      said: "",
      reason: null,
    } as const;
    store.audit.settle([tick]);
    expect(audit(store, MONTH).find(({ id }) => id === "B02")?.settled).toMatchObject({ kind: "ticked" });
    store.audit.lower("B02", null, "恢复");
    expect(openErrors(audit(store, MONTH)).map(({ id }) => id)).toEqual(["B02"]);
  });

  it("looks at an area's own findings, at those of 基础资料, and at all of them for 综合", () => {
    const { store } = bureau();
    const open = (area: string) => openErrors(concerning(audit(store, MONTH), area)).length;
    expect([open("rural"), open("investment"), open("overview")]).toEqual([1, 0, 1]);
  });
});
