import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PlanQuestion } from "../../electron/contract/planQuestion.ts";
import { findTables } from "../../electron/import/meaning/findTables.ts";
import { matchTables } from "../../electron/import/meaning/matchTables.ts";
import { rowReader } from "../../electron/import/meaning/readRows.ts";
import { townshipBook } from "../../electron/import/meaning/townshipBook.ts";
import { answerPlan } from "../../electron/import/planning/answerPlan.ts";
import type { ImportPlan } from "../../electron/import/planning/ImportPlan.ts";
import { openQuestions } from "../../electron/import/planning/openQuestions.ts";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../support/planInMemory.ts";

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());

const TITLE = ["2021年农村公路建设任务进度表"];
const HEADER = ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "计划投资", "完成里程", "状态"];
const ROW = ["通泉街道", "松1组", "松1公路", "窄路加宽", 3.9, 300, 1.2, "在建"];

/** The sheet with another header in a column, and columns beside the usual ones. */
const sheet = (headers: Readonly<Record<string, string>> = {}, more: readonly [string, SheetCell][] = []) =>
  gridOf([
    {
      rows: [
        TITLE,
        [...HEADER.map((header) => headers[header] ?? header), ...more.map(([header]) => header)],
        [...ROW, ...more.map(([, cell]) => cell)],
        [...ROW.with(2, "松2公路"), ...more.map(([, cell]) => cell)],
      ],
    },
  ]);
const asked = (plan: ImportPlan): PlanQuestion[] => openQuestions(plan);
const blocking = (plan: ImportPlan): PlanQuestion[] => asked(plan).filter(({ blocks }) => blocks);
const actions = (plan: ImportPlan): string[] => plan.tables.flatMap(({ rows }) => rows.map(({ action }) => action));
const answer = (plan: ImportPlan, answers: Readonly<Record<string, string>>): Promise<ImportPlan> =>
  answerPlan(plan, new Map(Object.entries(answers)), (choices) => planner.again(plan, choices));

describe("a required column that is not found", () => {
  const unknown = sheet({ 计划里程: "数值" });

  it("is asked once, in the header, and its rows wait, each saying for what", async () => {
    const plan = await planner.plan(unknown);
    expect(blocking(plan)).toMatchObject([
      {
        kind: "column",
        about: "field",
        field: "计划里程",
        range: "A2:H2",
        columns: ["E"],
        candidates: ["E", "没有这一列"],
        guess: "E",
        rowCount: 2,
      },
    ]);
    expect(actions(plan)).toEqual(["refuse", "refuse"]);
    for (const { problems } of plan.tables[0]?.rows ?? []) {
      expect(problems.filter(({ level }) => level === "error").map(({ field }) => field)).toEqual(["计划里程"]);
    }
  });

  it("is asked also when all rows are updates of records that have it", async () => {
    await planner.write(sheet());
    const plan = await planner.plan(unknown);
    expect(blocking(plan).map(({ field }) => field)).toEqual(["计划里程"]);
    expect(actions(plan)).toEqual(["refuse", "refuse"]);
  });

  it("is settled by its column, or by saying that there is none: then updates leave the field alone", async () => {
    const plan = await planner.plan(unknown);
    const [question] = blocking(plan);
    const settled = await answer(plan, { [question?.id ?? ""]: "E" });
    expect(actions(settled)).toEqual(["add", "add"]);
    expect(blocking(settled)).toEqual([]);
    expect(settled.tables[0]?.rows[0]?.values.计划里程).toBe(3900);

    await planner.write(sheet());
    const none = await answer(await planner.plan(unknown), { [question?.id ?? ""]: "没有这一列" });
    expect(blocking(none)).toEqual([]);
    expect(actions(none)).toEqual(["update", "update"]);
    expect(none.tables[0]?.rows[0]?.values.计划里程).toBe(3900);
  });
});

describe("columns that are no field", () => {
  const more: [string, SheetCell][] = [
    ["中央投资", 30],
    ["到位率", 85],
    ["联系人", "甲某"],
  ];

  it("are one question for the table where numbers stand in them, which blocks nothing", async () => {
    const plan = await planner.plan(sheet({}, more));
    expect(actions(plan)).toEqual(["add", "add"]);
    expect(asked(plan)).toMatchObject([
      { about: "extras", kind: "column", blocks: false, field: null, columns: ["I", "J"], guess: "留作其他列" },
    ]);
    expect(asked(plan)[0]?.message).toContain("“中央投资”、“到位率”");
  });

  it("are a question too where words of the ledger's lists stand in them", async () => {
    const plan = await planner.plan(sheet({}, [["情形", "在建"]]));
    expect(asked(plan).map(({ about, columns }) => [about, columns])).toEqual([["extras", ["I"]]]);
  });

  it("are not asked about again once they were answered, all together or each", async () => {
    const plan = await planner.plan(sheet({}, more));
    const id = asked(plan)[0]?.id ?? "";
    expect(asked(await answer(plan, { [id]: "留作其他列" }))).toEqual([]);
    const each = await answer(plan, { [id]: "I=完成投资，J=留作其他列" });
    expect(asked(each)).toEqual([]);
    expect(each.tables[0]?.rows[0]?.readProgress.完成投资).toBe(30_000_000);
    expect(each.tables[0]?.rows[0]?.extra).toEqual({ 到位率: "85", 联系人: "甲某" });
  });
});

describe("a table whose ledger is not sure", () => {
  const strange = gridOf([
    {
      rows: [
        ["2021年水利项目进展情况"],
        ["乡镇", "项目名称", "总投资", "完成投资"],
        ["通泉街道", "沟渠一", 30, 10],
        ["大庄乡", "沟渠二", 40, 20],
      ],
    },
  ]);

  it("is asked with offers and 不是台账; it stands among the unrecognised and nothing lands", async () => {
    const plan = await planner.plan(strange);
    expect(plan.tables).toEqual([]);
    const [question] = asked(plan);
    expect(question).toMatchObject({ kind: "ledger", about: "ledger", blocks: true, range: "A2:D4", rowCount: 2 });
    expect(question?.candidates.at(-1)).toBe("不是台账");
    expect(question?.candidates.length).toBeGreaterThan(1);
    expect(plan.loose.map(({ why }) => why).join()).not.toContain("对不上");
    const { sheets } = await planner.json(strange);
    expect(sheets[0]?.unrecognised).toHaveLength(1);
  });

  it("lands where it is said to; its columns are asked about then", async () => {
    const plan = await planner.plan(strange);
    const id = asked(plan)[0]?.id ?? "";
    const settled = await answer(plan, { [id]: "projects" });
    expect(settled.asked).toEqual([]);
    expect(settled.tables[0]?.ledger.id).toBe("projects");
  });

  it("is left out of everything once it is no ledger", async () => {
    const plan = await planner.plan(strange);
    const none = await answer(plan, { [asked(plan)[0]?.id ?? ""]: "不是台账" });
    expect(asked(none)).toEqual([]);
    expect(none.declined).toHaveLength(1);
    expect(none.loose[0]?.why).toContain("不是台账");
  });
});

describe("the id of a question", () => {
  it("is the same for the same file, and another for another place, field or word", async () => {
    const ids = async (headers: Readonly<Record<string, string>>): Promise<string[]> =>
      asked(await planner.plan(sheet(headers, [["到位率", 85]]))).map(({ id }) => id);
    const first = await ids({ 计划里程: "数值", 状态: "情形" });
    expect(new Set(first).size).toBe(first.length);
    expect(await ids({ 计划里程: "数值", 状态: "情形" })).toEqual(first);
    expect(first).toEqual(expect.arrayContaining(await ids({ 计划里程: "数值" })));
  });

  it("does not change when another is answered, and every question is asked once", async () => {
    const plan = await planner.plan(sheet({ 计划里程: "数值", 状态: "情形" }));
    expect(blocking(plan).map(({ field }) => field)).toEqual(["计划里程", "状态"]);
    const [first, second] = blocking(plan);
    const settled = await answer(plan, { [first?.id ?? ""]: "E" });
    expect(blocking(settled).map(({ id }) => id)).toEqual([second?.id]);
  });
});

describe("a row that may be a total", () => {
  const townships = townshipBook([{ name: "通泉街道", aliases: [] }]);
  const book = sheet();
  const found = findTables(book, townships).tables.map((table) => ({
    ...table,
    unsureTotals: [{ row: 3, message: "写着“合计”，但与各行之和不等" }],
  }));

  it("is asked for itself, and is passed over or a record by the answer", () => {
    const [table] = matchTables(book, found, townships, {}).matched;
    expect(table?.questions).toMatchObject([
      {
        kind: "value",
        about: "total",
        field: null,
        range: "A4:H4",
        candidates: ["合计", "记录"],
        rows: [4],
        rowCount: 1,
      },
    ]);
    const answered = (total: boolean) =>
      matchTables(book, found, townships, { tables: [{ index: 0, totals: [{ row: 4, total }] }] }).matched[0];
    expect(answered(true)?.questions).toEqual([]);
    expect(answered(true)?.found.dataRows).toEqual([2]);
    expect(answered(true)?.found.skipped).toContainEqual({ row: 3, reason: "合计" });
    expect(answered(false)?.questions).toEqual([]);
    expect(answered(false)?.found.dataRows).toEqual([2, 3]);
  });

  it("waits alone", () => {
    const [table] = matchTables(book, found, townships, {}).matched;
    if (!table) throw new Error("the table is not matched");
    const read = rowReader(
      book,
      table,
      townships,
      {},
      { year: 2021, township: null, likelyYear: null, month: null, period: null },
    );
    const waiting = (row: number): string[] =>
      read(row).problems.flatMap(({ field, level, message }) => (field === null && level === "error" ? [message] : []));
    expect(waiting(2)).toEqual([]);
    expect(waiting(3)).toEqual([found[0]?.unsureTotals[0]?.message]);
  });
});
