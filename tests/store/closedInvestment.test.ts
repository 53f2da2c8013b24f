import { describe, expect, it, vi } from "vitest";
import { investmentMonthly } from "../../db/ledgers/investment/investmentMonthly.ts";
import { projects } from "../../db/ledgers/investment/projects.ts";
import { expressways } from "../../db/ledgers/works/expressways.ts";
import { type Cause, ClosedPeriod } from "../../db/store/index.ts";
import { closingOf, reading } from "./closingOf.ts";
import { newStore } from "./withStore.ts";

const noReason: Cause = { kind: "form" };

/** What closed tables of investment rest on beside the records of their own period: projects, reports of years before, 期初. */
describe("a closed period of investment", () => {
  it("has a project by the day it was entered, and by the reports of the period that name it", () => {
    const store = newStore();
    store.records.add(investmentMonthly, { values: report("大桥", "2021-03") }, noReason);
    store.records.add(investmentMonthly, { values: report("530304-07", "2020-03") }, noReason);
    const months = ["2021-10", "2020-10"];
    const reads = [reading("projects"), reading("investment-monthly", ...months)];
    store.closings.close(closingOf(store, { area: "investment", reads }), noReason);
    const add = (values: Record<string, string | null>) => () =>
      store.records.add(projects, { values: { 项目类别: "其他", 总投资: 1, 入库状态: "储备", ...values } }, noReason);
    expect(add({ 项目名称: "甲", 入库日期: "2021-10-31" })).toThrow(ClosedPeriod);
    expect(add({ 项目名称: "大桥" })).toThrow(ClosedPeriod);
    expect(add({ 项目名称: "乙", 项目代码: "530304-07" })).toThrow(ClosedPeriod);
    expect(add({ 项目名称: "丙" })().revision).toBe(1);
    expect(add({ 项目名称: "丁", 入库日期: "2021-11-01" })().revision).toBe(1);
  });

  it("has the reports of all years of a project that it counts, and one before the book's first", () => {
    const store = newStore();
    store.records.add(projects, { values: { ...highway, 项目代码: "530304-07" } }, noReason);
    store.records.add(investmentMonthly, { values: report("大桥", "2021-03") }, noReason);
    const reads = [reading("projects"), reading("investment-monthly", "2021-10")];
    store.records.add(investmentMonthly, { values: report("别处", "2019-01") }, noReason);
    store.closings.close(closingOf(store, { area: "investment", reads }), noReason);
    const add = (project: string, month: string) => () =>
      store.records.add(investmentMonthly, { values: report(project, month) }, noReason);
    expect(add("大桥", "2019-05")).toThrow(ClosedPeriod);
    expect(add("530304-07", "2019-05")).toThrow(ClosedPeriod);
    expect(add("大桥", "2021-11")().revision).toBe(1);
    expect(add("别处", "2019-05")().revision).toBe(1);
    expect(add("别处", "2018-12")).toThrow(ClosedPeriod);
  });

  it("has the book's first month: a report or 本月无数据 that alone makes it neither goes nor moves without a reason", () => {
    const store = newStore();
    const reads = [reading("projects"), reading("investment-monthly", "2021-10")];
    const add = (project: string, month: string) =>
      store.records.add(investmentMonthly, { values: report(project, month) }, noReason).id;
    const [first, later] = [add("别处", "2019-01"), add("别处", "2019-05")];
    const ledger = { kind: "ledger", subject: "" } as const;
    const closing = store.closings.close(closingOf(store, { area: "investment", reads }), noReason);
    const remove = (id: string) => () => store.records.remove(investmentMonthly, id, 1, noReason);
    expect(remove(first)).toThrow(ClosedPeriod);
    const moved = { values: report("别处", "2019-03") };
    expect(() => store.records.update(investmentMonthly, first, 1, moved, noReason)).toThrow(ClosedPeriod);
    const mark = store.marks.put(investmentMonthly, "2019-01", ledger, noReason);
    remove(first)();
    expect(() => store.marks.remove(mark?.id ?? "", noReason)).toThrow(ClosedPeriod);
    expect(() => store.marks.put(investmentMonthly, "2018-12", ledger, noReason)).toThrow(ClosedPeriod);
    remove(later)();
    store.closings.reopen(closing.id, { kind: "form", reason: "更正" });
    store.marks.remove(mark?.id ?? "", noReason);
    // Of 重点工程 the first report of all counts as well: what was entered since begins at 0, and is unknown without it.
    store.closings.close(closingOf(store, { area: "works", reads }), noReason);
    expect(() => add("别处", "2019-01")).toThrow(ClosedPeriod);
  });

  it("of 重点工程 has the projects and reports of its 路段 only; of investment, what 路段 say of their 期初", () => {
    const store = newStore();
    const section = { 项目名称: "大桥", 全长: 3000 };
    const told = { month: "2021-09", progress: { 状态: "在建" } };
    const { id } = store.records.add(expressways, { values: section, ...told }, noReason);
    store.records.add(projects, { values: { ...highway, 项目代码: "530304-07" } }, noReason);
    store.records.add(investmentMonthly, { values: report("别处", "2019-01") }, noReason);
    const shared = [reading("projects"), reading("investment-monthly", "2021-10"), reading("expressways")];
    const works = store.closings.close(closingOf(store, { area: "works", reads: shared }), noReason);
    const add = (project: string, month: string) => () =>
      store.records.add(investmentMonthly, { values: report(project, month) }, noReason);
    expect(add("别处", "2021-10")().revision).toBe(1);
    expect(add("530304-07", "2021-10")).toThrow(ClosedPeriod);
    expect(add("大桥", "2021-11")().revision).toBe(1);
    const entered = { ...highway, 项目名称: "别处", 入库日期: "2021-10-01" };
    expect(store.records.add(projects, { values: entered }, noReason).revision).toBe(1);
    expect(() => store.records.add(projects, { values: { ...highway, 项目代码: "2" } }, noReason)).toThrow(
      ClosedPeriod,
    );
    store.closings.reopen(works.id, { kind: "form", reason: "更正" });

    store.closings.close(closingOf(store, { area: "investment", reads: shared }), noReason);
    const change = (values: object) => () =>
      store.records.update(
        expressways,
        id,
        store.records.get(expressways, id)?.revision ?? 0,
        { values: { ...section, ...values } },
        noReason,
      );
    store.records.update(expressways, id, 1, { month: "2021-10", progress: { 状态: "建成" } }, noReason);
    expect(change({ 开工日期: "2021-03-01" })().values.开工日期).toBe("2021-03-01");
    expect(change({ 期初累计完成投资: 100, 期初截至月: "2020-12" })).toThrow(ClosedPeriod);
    expect(store.records.add(expressways, { values: { ...section, 项目名称: "新路" } }, noReason).revision).toBe(1);
  });

  it("is told beforehand as it will be refused, from statements that are not made anew for every row", () => {
    const store = newStore();
    store.records.add(investmentMonthly, { values: report("大桥", "2021-03") }, noReason);
    store.records.add(investmentMonthly, { values: report("530304-07", "2020-03") }, noReason);
    const months = ["2021-09", "2021-10", "2020-10"];
    const reads = [reading("projects"), reading("investment-monthly", ...months)];
    for (const month of months) {
      store.closings.close(closingOf(store, { area: "investment", month, reads }), noReason);
    }
    const touching = store.closings.touching();
    const prepared = vi.spyOn(store.database, "prepare");
    const touched = (values: Record<string, string>) =>
      touching(projects, () => ({ before: null, after: values, monthOnly: null })) !== null;
    for (let number = 0; number < 50; number += 1) expect(touched({ 项目名称: `丙${number}` })).toBe(false);
    expect(touched({ 项目名称: "大桥" })).toBe(true);
    expect(touched({ 项目名称: "乙", 项目代码: "530304-07" })).toBe(true);
    expect(prepared.mock.calls.length).toBeLessThanOrEqual(months.length);
    prepared.mockClear();
    for (let number = 0; number < 20; number += 1) {
      const values = { 项目名称: `丙${number}`, 项目类别: "其他", 总投资: 1, 入库状态: "储备" };
      store.records.add(projects, { values }, noReason);
    }
    const asked = prepared.mock.calls.filter(([sql]) => sql.includes("json_each"));
    expect(asked.length).toBeLessThanOrEqual(1);
  });
});

const highway = { 项目名称: "大桥", 项目类别: "高速公路", 总投资: 1, 入库状态: "储备" };

function report(project: string, month: string): Record<string, string | number> {
  return { 项目: project, 月份: month, 本月完成投资: 100 };
}
