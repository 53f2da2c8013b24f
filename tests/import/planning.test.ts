import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PlanChoices } from "../../electron/contract/importPlan.ts";
import type { ImportPlan, PlannedRow } from "../../electron/import/planning/ImportPlan.ts";
import { commitPlan } from "../../electron/import/planning/importFile.ts";
import { gridOf, type SheetCell, type SheetRows } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../support/planInMemory.ts";

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());

const TITLE = ["2021年农村公路建设任务进度表"];
const HEADER = ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "计划投资", "完成里程", "状态", "备注"];
const road = (number: number, changes: Readonly<Record<string, SheetCell>> = {}): SheetCell[] => {
  const row: SheetCell[] = ["通泉街道", `松${number}组`, `松${number}公路`, "窄路加宽", 3.9, 300, 1.2, "在建", null];
  for (const [name, cell] of Object.entries(changes)) row[HEADER.indexOf(name)] = cell;
  return row;
};

const plan = (rows: SheetCell[][], choices: PlanChoices = {}, sheet: Partial<SheetRows> = {}): Promise<ImportPlan> =>
  planner.plan(gridOf([{ rows: [TITLE, HEADER, ...rows], ...sheet }]), choices);

async function write(rows: SheetCell[][], choices: PlanChoices = {}): Promise<ImportPlan> {
  const planned = await plan(rows, choices);
  await commitPlan(planner.store, planned, { skipRefused: false });
  return planned;
}

const rowsOf = (planned: ImportPlan): readonly PlannedRow[] => planned.tables.flatMap(({ rows }) => rows);
const actionsOf = (planned: ImportPlan): string[] => rowsOf(planned).map(({ action }) => action);
const errorsOf = (row: PlannedRow | undefined): (readonly [string | null, string | null])[] =>
  (row?.problems ?? []).filter(({ level }) => level === "error").map(({ field, cell }) => [field, cell] as const);

describe("what becomes of a row", () => {
  it("is added, then unchanged, then updated with just the cells that changed", async () => {
    expect(actionsOf(await write([road(1), road(2)]))).toEqual(["add", "add"]);
    expect(actionsOf(await plan([road(1), road(2)]))).toEqual(["unchanged", "unchanged"]);
    const changed = await plan([road(1), road(2, { 计划投资: 310, 完成里程: 3.9, 状态: "完工" })]);
    expect(actionsOf(changed)).toEqual(["unchanged", "update"]);
    expect(rowsOf(changed)[1]?.changes).toEqual([
      { field: "计划投资", before: 300_000_000, after: 310_000_000 },
      { field: "完成里程", before: 1200, after: 3900 },
      { field: "状态", before: "在建", after: "完工" },
    ]);
  });

  it("leaves alone what the sheet has no column for", async () => {
    await write([road(1, { 备注: "原备注" })]);
    const narrow = await planner.plan(
      gridOf([
        {
          rows: [
            TITLE,
            ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "状态"],
            ["通泉街道", "松1组", "松1公路", "窄路加宽", 3.9, "在建"],
          ],
        },
      ]),
    );
    expect(actionsOf(narrow)).toEqual(["unchanged"]);
    expect(rowsOf(narrow)[0]?.values).toMatchObject({ 计划投资: 300_000_000, 备注: "原备注" });
  });

  it("clears what stands blank in a column the sheet has, and warns", async () => {
    await write([road(1, { 备注: "原备注" })]);
    const [row] = rowsOf(await plan([road(1, { 计划投资: null })]));
    expect(row?.action).toBe("update");
    expect(row?.changes).toEqual([
      { field: "计划投资", before: 300_000_000, after: null },
      { field: "备注", before: "原备注", after: null },
    ]);
    expect(row?.problems.map(({ level, cell }) => [level, cell])).toEqual([
      ["warning", "F3"],
      ["warning", "I3"],
    ]);
  });

  it("is refused by every cell that is wrong, each named once", async () => {
    const planned = await plan([road(1, { 乡镇: "松林乡", 计划里程: "三公里", 状态: "差不多", 计划投资: "2OO" })]);
    expect(errorsOf(rowsOf(planned)[0])).toEqual([
      ["乡镇", "A3"],
      ["计划里程", "E3"],
      ["计划投资", "F3"],
      ["状态", "H3"],
    ]);
  });

  it("is refused for what is missing, by the cell or by what to do where there is no column", async () => {
    const [blank] = rowsOf(await plan([road(1, { 路线名称: "—", 乡镇: null })]));
    expect(errorsOf(blank)).toEqual([
      ["乡镇", "A3"],
      ["路线名称", "C3"],
    ]);
    const nowhere = await planner.plan(gridOf([{ rows: [TITLE, HEADER.slice(1), road(1).slice(1)] }]));
    expect(rowsOf(nowhere)[0]?.problems).toMatchObject([
      {
        field: "乡镇",
        cell: null,
        message: "缺少乡镇：表中没有乡镇一列，标题、表名和文件名也没有写，请指定乡（镇）、街道",
      },
    ]);
  });

  it("speaks of no absence where a cell could not be read", async () => {
    const header = [...HEADER, "开工日期", "完工日期"];
    const planned = await planner.plan(
      gridOf([{ rows: [TITLE, header, [...road(1, { 状态: "完工" }), "5月9日", "2021-07-19"]] }]),
    );
    expect(rowsOf(planned)[0]?.problems.map(({ field }) => field)).toEqual(["开工日期"]);
  });

  it("is refused where work ends before it begins", async () => {
    const header = [...HEADER, "开工日期", "完工日期"];
    const planned = await planner.plan(
      gridOf([{ rows: [TITLE, header, [...road(1, { 状态: "完工" }), "2021-05-09", "2021-04-01"]] }]),
    );
    expect(rowsOf(planned)[0]?.problems).toMatchObject([
      { field: "完工日期", cell: "K3", message: "完工日期 2021-04-01 早于开工日期 2021-05-09" },
    ]);
  });
});

describe("the same record twice in a file", () => {
  it("is written once where the rows are the same", async () => {
    const planned = await plan([road(1), road(1), road(2)]);
    expect(actionsOf(planned)).toEqual(["add", "unchanged", "add"]);
    expect(rowsOf(planned)[1]?.problems).toMatchObject([
      { level: "warning", field: "路线名称", message: "与第 3 行完全相同，只记一条" },
    ]);
  });

  it("is refused where they differ, with both rows named", async () => {
    const planned = await plan([road(1), road(1, { 计划投资: 99 })]);
    expect(actionsOf(planned)).toEqual(["add", "refuse"]);
    expect(rowsOf(planned)[1]?.problems[0]?.message).toContain("与第 3 行是同一条记录");
  });

  it("names the other sheet", async () => {
    const planned = await planner.plan(
      gridOf([
        { name: "一季度", rows: [TITLE, HEADER, road(1)] },
        { name: "二季度", rows: [TITLE, HEADER, road(1, { 计划投资: 99 })] },
      ]),
    );
    expect(rowsOf(planned)[1]?.problems[0]?.message).toContain("与“一季度”第 3 行是同一条记录");
  });
});

describe("months", () => {
  it("are kept one beside the other", async () => {
    await write([road(1, { 完成里程: 1 })], { asOf: "2021-08" });
    await write([road(1, { 完成里程: 2 })], { asOf: "2021-09" });
    const october = await write([road(1, { 完成里程: 3.9, 状态: "完工" })], { asOf: "2021-10" });
    const newMonth = { month: "2021-10", since: "2021-09" };
    expect(rowsOf(october)[0]?.changes).toEqual([
      { field: "完成里程", before: 2000, after: 3900, newMonth },
      { field: "状态", before: "在建", after: "完工", newMonth },
    ]);
    const { ledger } = october.tables[0] ?? {};
    const target = rowsOf(october)[0]?.target;
    if (!ledger || target?.kind !== "record") throw new Error("no record");
    expect(
      planner.store.records.months(ledger, target.id).map(({ month, values }) => [month, values.完成里程]),
    ).toEqual([
      ["2021-08", 1000],
      ["2021-09", 2000],
      ["2021-10", 3900],
    ]);
  });

  it("are each a row of their own where the sheet has 截至月", async () => {
    const planned = await planner.plan(
      gridOf([
        {
          rows: [
            TITLE,
            [...HEADER, "截至月"],
            [...road(1, { 完成里程: 1 }), "2021-08"],
            [...road(1, { 完成里程: 2 }), "2021-09"],
          ],
        },
      ]),
    );
    expect(rowsOf(planned).map(({ action, month }) => [action, month])).toEqual([
      ["add", "2021-08"],
      ["update", "2021-09"],
    ]);
  });

  it("must be known before progress can be written", async () => {
    const planned = await plan([road(1)], { asOf: null });
    expect(actionsOf(planned)).toEqual(["refuse"]);
    expect(planned.tables[0]?.questions.map(({ about }) => about)).toEqual(["month"]);
    expect(actionsOf(await plan([road(1)], { asOf: null, tables: [{ index: 0, asOf: "2021-10" }] }))).toEqual(["add"]);
  });
});

describe("where the township stands", () => {
  it("merged over several rows it holds for each", async () => {
    const planned = await plan(
      [road(1), road(2, { 乡镇: null }), road(3, { 乡镇: null }), road(4, { 乡镇: "大庄" })],
      {},
      {
        merges: ["A3:A5"],
      },
    );
    expect(rowsOf(planned).map(({ values }) => values.乡镇)).toEqual(["通泉街道", "通泉街道", "通泉街道", "大庄乡"]);
  });

  it("written once for several rows without merging it holds too, where that is the sheet's habit", async () => {
    const planned = await plan([
      road(1),
      road(2, { 乡镇: null }),
      road(3, { 乡镇: null }),
      road(4, { 乡镇: "大庄乡" }),
      road(5, { 乡镇: null }),
      road(6, { 乡镇: null }),
    ]);
    expect(rowsOf(planned).map(({ values }) => values.乡镇)).toEqual([
      "通泉街道",
      "通泉街道",
      "通泉街道",
      "大庄乡",
      "大庄乡",
      "大庄乡",
    ]);
  });

  it("written only in the first row of a township's own sheet it holds for all", async () => {
    const planned = await plan([road(1), ...[2, 3, 4].map((number) => road(number, { 乡镇: null }))]);
    expect(rowsOf(planned).map(({ values }) => values.乡镇)).toEqual(Array.from({ length: 4 }, () => "通泉街道"));
  });

  it("unknown, it lends the rows below neither itself nor the one before", async () => {
    const blank = { 乡镇: null };
    const planned = await plan([
      road(1),
      road(2, blank),
      road(3, { 乡镇: "松林乡" }),
      road(4, blank),
      road(5, { 乡镇: "大庄" }),
      road(6, blank),
      road(7, blank),
    ]);
    expect(actionsOf(planned)).toEqual(["add", "add", "refuse", "refuse", "add", "add", "add"]);
    expect(rowsOf(planned)[3]?.problems[0]).toMatchObject({ field: "乡镇", cell: "A6" });
  });

  it("left out once where every other row has it, it is missing", async () => {
    const planned = await plan([road(1), road(2), road(3, { 乡镇: null }), road(4), road(5)]);
    expect(actionsOf(planned)).toEqual(["add", "add", "refuse", "add", "add"]);
  });

  it("a number merged over several rows stands in the first, and the others say so", async () => {
    const planned = await plan([road(1), road(2, { 计划投资: null })], {}, { merges: ["F3:F4"] });
    expect(rowsOf(planned).map(({ problems }) => problems[0]?.message)).toEqual([
      undefined,
      "F3:F4 是合并单元格，数只记在第 3 行，本行为空",
    ]);
    expect(rowsOf(planned)[0]?.values.计划投资).not.toBeNull();
    expect(rowsOf(planned)[1]?.values.计划投资).toBeNull();
  });

  it("a section without a known township lends its rows nobody's", async () => {
    const rows = [["一、通泉街道"], road(1).slice(1), ["二、松林乡"], road(2).slice(1)];
    const planned = await planner.plan(gridOf([{ rows: [TITLE, HEADER.slice(1), ...rows] }]));
    expect(rowsOf(planned).map(({ row, action, values }) => [row, action, values.乡镇])).toEqual([
      [4, "add", "通泉街道"],
      [5, "refuse", null],
      [6, "refuse", null],
    ]);
  });
});

describe("what only the sheet knows", () => {
  it("is kept beside the record, also two columns of one name", async () => {
    const planned = await planner.plan(
      gridOf([
        { rows: [TITLE, [...HEADER, "联系人", "监理单位", "监理单位"], [...road(1), "李工", "甲监理", "乙监理"]] },
      ]),
    );
    expect(rowsOf(planned)[0]?.extra).toEqual({ 联系人: "李工", 监理单位: "甲监理", "监理单位（L列）": "乙监理" });
  });

  it("hidden rows are read and said to be hidden", async () => {
    const planned = await plan([road(1), road(2)], {}, { hiddenRows: [4] });
    expect(rowsOf(planned)[1]).toMatchObject({
      action: "add",
      problems: [{ level: "warning", message: "该行在表中被隐藏" }],
    });
  });
});
