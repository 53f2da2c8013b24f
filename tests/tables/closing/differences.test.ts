import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { townships } from "../../../db/ledgers/base/townships.ts";
import { projects } from "../../../db/ledgers/investment/projects.ts";
import { roadWorks } from "../../../db/ledgers/rural/roadWorks.ts";
import { approvals } from "../../../db/ledgers/service/approvals.ts";
import { expressways } from "../../../db/ledgers/works/expressways.ts";
import { milestones } from "../../../db/ledgers/works/milestones.ts";
import type { Store } from "../../../db/store/index.ts";
import type { TableDifferences } from "../../../electron/tables/closing/index.ts";
import { closedModel, closeMonth, differingTables, tableDifferences } from "../../../electron/tables/closing/index.ts";
import { buildTable } from "../../../electron/tables/index.ts";
import { step, take } from "../../store/steps.ts";
import { dumpTables } from "../../support/dumpTables.ts";
import { AS_OF, closedBureau, noReason, reason, roadNamed } from "./closedBureau.ts";

const road = "马鸣—咨卡公路";

async function closedRural(): Promise<{ store: Store; id: string }> {
  const store = closedBureau();
  const { id } = await closeMonth(store, "rural", AS_OF);
  return { store, id };
}

/** "马鸣乡 计划/里程: 5.725 → 9.905 (4.18)" */
function lines({ cells }: TableDifferences): string[] {
  return cells.map(({ row, column, before, after, difference }) => {
    const change = `${before.value ?? before.text} → ${after.value ?? after.text}`;
    return `${row.label} ${column.path.join("/")}: ${change}${difference === null ? "" : ` (${difference})`}`;
  });
}

describe("tableDifferences", () => {
  it("finds nothing where nothing that counts was changed", async () => {
    const { store, id } = await closedRural();
    const { id: record, revision } = roadNamed(store, road);
    store.records.update(
      roadWorks,
      record,
      revision,
      { month: "2026-11", progress: { 完成里程: 9, 完成投资: 9, 状态: "在建" } },
      noReason,
    );
    const found = tableDifferences(store, id, "农路01");
    expect(found).toMatchObject({ rows: [], cells: [], cellsTotal: 0, texts: [], records: [] });
    expect(differingTables(store, id)).toEqual([]);
  });

  it("names each cell that differs, by how much exactly, and the record that made it, with who, when and why", async () => {
    const { store, id } = await closedRural();
    const { id: record, revision, values } = roadNamed(store, road);
    store.records.update(roadWorks, record, revision, { values: { ...values, 计划里程: 9000 } }, reason);
    const now = dumpTables(store);
    const found = tableDifferences(store, id, "农路01");
    expect(dumpTables(store)).toEqual(now);
    expect(lines(found)).toEqual([
      "合计 计划/里程: 19.985 → 24.165 (4.18)",
      "合计 在建/里程: 13.655 → 17.835 (4.18)",
      expect.stringMatching(/^合计 里程完成率（％）: 48\.2\d+ → 39\.8\d+ \(-8\.3\d+\)$/),
      "马鸣乡 计划/里程: 5.725 → 9.905 (4.18)",
      "马鸣乡 在建/里程: 4.82 → 9 (4.18)",
      expect.stringMatching(/^马鸣乡 里程完成率（％）: 70\.2\d+ → 40\.6\d+ \(-29\.6\d+\)$/),
    ]);
    for (const cell of found.cells) {
      expect(cell.causes).toEqual([{ ledger: "road-works", id: record, before: "4.82", after: "9" }]);
      expect(cell.causesTotal).toBe(1);
    }
    expect(found.cells[3]?.row).toMatchObject({ kind: "detail", issued: found.cells[3]?.row.today });
    expect(found.records).toHaveLength(1);
    expect(found.records[0]).toMatchObject({
      ledger: "road-works",
      id: record,
      label: expect.stringContaining(road),
      gone: false,
    });
    expect(found.records[0]?.entries).toEqual([
      expect.objectContaining({
        actor: "测试员",
        reason: "乡镇报来更正",
        action: "update",
        changes: [{ field: "计划里程", before: 4820, after: 9000 }],
      }),
    ]);
    expect(differingTables(store, id)).toEqual(["农路01"]);
  });

  it("lays 自开工累计 to the 期初 and to the report that changed", async () => {
    const store = closedBureau();
    const closing = await closeMonth(store, "investment", AS_OF);
    const bridge = [...store.records.all(projects)].find(({ values }) => values.项目名称 === "红石大桥");
    if (!bridge) throw new Error("no bridge");
    const values = { ...bridge.values, 期初累计完成投资: 100_000_000, 期初截至月: "2025-09" };
    store.records.update(projects, bridge.id, bridge.revision, { values }, reason);
    const found = tableDifferences(store, closing.id, "交统03");
    const cell = found.cells.find(
      ({ row, column }) => row.label === "红石大桥" && column.key === "固投.自开工累计投资",
    );
    // The month that is in the 期初 now counts no more.
    expect(cell).toMatchObject({ before: { value: "37.04" }, after: { value: "124.69" } });
    expect(cell?.causes).toEqual([{ ledger: "projects", id: bridge.id, before: null, after: "100" }]);
  });

  it("tells what was done to a record without the personal data in it", async () => {
    const store = closedBureau();
    const permit = { 受理日期: "2026-10-08", 事项: "超限运输许可", 申请人: "张三丰", 承诺时限: 5 };
    const { id, revision } = store.records.add(approvals, { values: permit }, noReason);
    const closing = await closeMonth(store, "service", AS_OF);
    const values = { ...permit, 申请人: "李四光", 办结日期: "2026-10-12" };
    store.records.update(approvals, id, revision, { values }, reason);
    const found = tableDifferences(store, closing.id, "服务01");
    expect(found.records[0]?.entries[0]?.changes).toEqual(
      expect.arrayContaining([
        { field: "申请人", before: "张＊＊", after: "李＊＊" },
        { field: "办结日期", before: null, after: "2026-10-12" },
      ]),
    );
    expect(JSON.stringify(found)).not.toMatch(/张三丰|李四光/);
  });

  it("tells apart what several records did to one cell, and leaves out those that did nothing to it", async () => {
    const { store, id } = await closedRural();
    const [first, second, third] = ["松坡—柏林公路", "石桥—大路公路", "格里—坝塘公路"].map((name) =>
      roadNamed(store, name),
    );
    if (!first || !second || !third) throw new Error("roads");
    store.records.update(roadWorks, first.id, first.revision, { values: { ...first.values, 计划里程: 2000 } }, reason);
    store.records.remove(roadWorks, second.id, second.revision, reason);
    store.records.update(
      roadWorks,
      third.id,
      third.revision,
      { values: { ...third.values, 备注: "与数无关" } },
      reason,
    );
    const found = tableDifferences(store, id, "农路01");
    const cell = found.cells.find(
      ({ row, column }) => row.label === "通泉街道" && column.path.join("/") === "计划/里程",
    );
    expect(cell).toMatchObject({ difference: "-3.425", causesTotal: 2 });
    expect(cell?.causes.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual([
      { ledger: "road-works", id: first.id, before: "2.35", after: "2" },
      { ledger: "road-works", id: second.id, before: "3.075", after: null },
    ]);
    expect(found.records.map((record) => [record.id, record.gone]).toSorted()).toEqual(
      [
        [first.id, false],
        [second.id, true],
      ].toSorted(),
    );
  });

  it("explains a record's own row by the record, and says which rows came and went", async () => {
    const { store, id } = await closedRural();
    const changed = roadNamed(store, "松坡—河边公路");
    const removed = roadNamed(store, "小寨—老屋公路");
    const month = { month: AS_OF, progress: { 完成里程: 700, 完成投资: 51_250_000, 状态: "在建", 未完成原因: "降雨" } };
    store.records.update(roadWorks, changed.id, changed.revision, month, reason);
    store.records.remove(roadWorks, removed.id, removed.revision, reason);
    const added = store.records.add(roadWorks, { values: { ...removed.values, 路线名称: "小寨—新屋公路" } }, reason);
    const found = tableDifferences(store, id, "农路02");
    const own = found.cells.filter(({ row }) => row.label.includes("松坡—河边公路"));
    expect(own.map(({ column }) => column.path.join("/"))).toEqual(["里程/完成", "未完成原因"]);
    for (const { causes } of own)
      expect(causes).toEqual([{ ledger: "road-works", id: changed.id, before: null, after: null }]);
    expect(
      found.rows.map(({ row, causes }) => [
        row.label,
        row.issued === null,
        row.today === null,
        causes.map((cause) => cause.id),
      ]),
    ).toEqual([
      [expect.stringContaining("小寨—新屋公路"), true, false, [added.id]],
      [expect.stringContaining("小寨—老屋公路"), false, true, [removed.id]],
    ]);
  });

  it("explains a rate by what changed its base, and a record that an undone import took away by its history", async () => {
    const store = closedBureau();
    const batch = store.transaction(() => {
      const one = store.batches.begin({
        file: "大庄乡.xlsx",
        hash: "h",
        asOf: AS_OF,
        counts: {},
        ledgers: ["road-works"],
        summary: null,
      });
      const values = { ...roadNamed(store, road).values, 路线名称: "导入的公路", 自然村: "新村" };
      store.records.add(roadWorks, { values }, { kind: "import", batch: one, file: "大庄乡.xlsx" });
      return one;
    });
    const imported = roadNamed(store, "导入的公路");
    const { id } = await closeMonth(store, "rural", AS_OF);
    store.batches.undo(batch, { kind: "undo", reason: "导错文件" });
    const found = tableDifferences(store, id, "农路01");
    const rate = found.cells.find(({ row, column }) => row.label === "马鸣乡" && column.path[0] === "里程完成率（％）");
    expect(rate?.causes).toEqual([{ ledger: "road-works", id: imported.id, before: "4.82", after: null }]);
    expect(found.records[0]).toMatchObject({ gone: true, label: expect.stringContaining("导入的公路") });
    expect(found.records[0]?.entries[0]).toMatchObject({ cause: "undo", reason: "导错文件" });
  });

  it("finds a cause in another ledger: a project's category that moves its reports", async () => {
    const store = closedBureau();
    const { id } = await closeMonth(store, "investment", AS_OF);
    const project = [...store.records.all(projects)].find(({ values }) => values.项目名称 === "红石大桥");
    if (!project) throw new Error("no project");
    store.records.update(
      projects,
      project.id,
      project.revision,
      { values: { ...project.values, 项目类别: "高速公路" } },
      reason,
    );
    const found = tableDifferences(store, id, "交统03");
    expect(found.cells.length).toBeGreaterThan(0);
    for (const { causes } of [...found.cells, ...found.rows])
      expect(causes.map((cause) => cause.id)).toContain(project.id);
    expect(differingTables(store, id)).toContain("交统03");
  });

  it("does not blame a record for a field that another ledger fills", async () => {
    const store = closedBureau();
    const values = { 项目名称: "北部高速", 全长: 30_000, 技术标准: "双向四车道" };
    const { id: expressway } = store.records.add(expressways, { values }, noReason);
    const { id } = await closeMonth(store, "works", AS_OF);
    store.records.update(expressways, expressway, 1, { values: { ...values, 技术标准: "双向六车道" } }, reason);
    const event = { 工程: "北部高速", 日期: "2026-06-01", 事件: "开工" };
    const { id: milestone } = store.records.add(milestones, { values: event }, reason);
    const causes = new Map(
      tableDifferences(store, id, "交统05").cells.map(({ column, causes }) => [
        column.path.at(-1),
        causes.map((cause) => cause.id),
      ]),
    );
    expect(causes.get("技术标准")).toEqual([expressway]);
    expect(causes.get("本年节点")).toContain(milestone);
  });

  it("finds a renamed township by its row and its records, and another name of the bureau", async () => {
    const { store, id } = await closedRural();
    const township = [...store.records.all(townships)].find(({ values }) => values.名称 === "月望乡");
    if (!township) throw new Error("no township");
    store.records.update(
      townships,
      township.id,
      township.revision,
      { values: { ...township.values, 名称: "月望镇" } },
      reason,
    );
    store.settings.set("bureau", "马龙区交通局");
    const found = tableDifferences(store, id, "农路01");
    expect(found.rows.map(({ row, causes }) => [row.label, causes[0]?.id])).toEqual([
      ["月望镇", township.id],
      ["月望乡", township.id],
    ]);
    expect(found.cells).toEqual([]);
    expect(found.texts).toEqual([{ what: "填报单位", before: "马龙区交通运输局", after: "马龙区交通局" }]);
  });

  it("finds every record behind every figure that differs, whatever was done; then is the closed table, now today's", {
    timeout: 120_000,
  }, async () => {
    const store = closedBureau();
    const { id } = await closeMonth(store, "rural", "2021-10");
    const { closing, model } = closedModel(store, id, "农路01");
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        for (const one of steps) take(store, one, reason);
        const now = dumpTables(store);
        const found = tableDifferences(store, id, "农路01");
        expect(dumpTables(store)).toEqual(now);
        expect(store.lookBack(closing.logSeq, (past) => buildTable(past, "农路01", "2021-10"))).toEqual(model);
        for (const { causesTotal } of [...found.cells, ...found.rows]) expect(causesTotal).toBeGreaterThan(0);
        for (const { column, difference, causes, unit } of found.cells) {
          // Plain sums: what the records add now, less what they added then, is the difference.
          if (unit !== "公里" || difference === null) continue;
          const metres = (text: string | null) => Math.round(Number(text ?? 0) * 1000);
          const sum = causes.reduce((total, { before, after }) => total + metres(after) - metres(before), 0);
          expect([column.path, sum]).toEqual([column.path, metres(difference)]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
