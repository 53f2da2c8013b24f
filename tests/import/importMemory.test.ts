import { copyFileSync, mkdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { storeFiles } from "../../db/store/core/storeFiles.ts";
import { backupStore, openStore, verifyStore } from "../../db/store/index.ts";
import type { PlanChoices } from "../../electron/contract/importPlan.ts";
import type { PlanQuestion } from "../../electron/contract/planQuestion.ts";
import { layoutOf, titleKey } from "../../electron/import/meaning/layoutOf.ts";
import { answerPlan } from "../../electron/import/planning/answerPlan.ts";
import type { ImportPlan } from "../../electron/import/planning/ImportPlan.ts";
import { openQuestions } from "../../electron/import/planning/openQuestions.ts";
import { planBook } from "../../electron/import/planning/plan.ts";
import { bookSource } from "../support/bookSource.ts";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../support/planInMemory.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());

interface Changes {
  readonly sender?: string | null;
  readonly month?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cells?: Readonly<Record<string, SheetCell>>;
  readonly title?: string;
  readonly more?: readonly (readonly [string, SheetCell])[];
}
const HEADER = ["自然村", "路线名称", "建设类型", "数值", "计划投资", "完成里程", "状态"];
const ROW: SheetCell[] = ["松1组", "松1公路", "窄路加宽", 3.9, 300, 1.2, "在建"];

/** A township's sheet whose planned length stands under a word that nobody knows. */
function sheet({ sender = "通泉街道", month = 10, headers = {}, cells = {}, title, more = [] }: Changes = {}) {
  return gridOf([
    {
      rows: [
        [title ?? `2021年农村公路建设任务进度表（截至${month}月）`],
        ...(sender === null ? [] : [[`填报单位：${sender}`]]),
        [...HEADER.map((header) => headers[header] ?? header), ...more.map(([header]) => header)],
        [...ROW.map((cell, index) => cells[HEADER[index] ?? ""] ?? cell), ...more.map(([, cell]) => cell)],
      ],
    },
  ]);
}
const blocking = (plan: ImportPlan): PlanQuestion[] => openQuestions(plan).filter(({ blocks }) => blocks);
const actions = (plan: ImportPlan): string[] => plan.tables.flatMap(({ rows }) => rows.map(({ action }) => action));

/** Answers each open question by what it is about, and writes. */
async function settle(
  book: ReturnType<typeof sheet>,
  answers: Readonly<Record<string, string>>,
  choices: PlanChoices = {},
): Promise<ImportPlan> {
  let plan = await planner.plan(book, choices);
  for (let round = 0; round < 4; round += 1) {
    const given = openQuestions(plan).flatMap(({ id, about, field }) => {
      const answer = answers[field ?? about];
      return answer === undefined ? [] : [[id, answer] as const];
    });
    if (given.length === 0) break;
    plan = await answerPlan(plan, new Map(given), (next) => planner.plan(book, next));
  }
  return planner.write(book, plan.choices);
}

describe("an answer", () => {
  it("given in October is not asked for in November, and says when it was given", async () => {
    expect(actions(await settle(sheet(), { 计划里程: "D" }))).toEqual(["add"]);
    const november = await planner.plan(sheet({ month: 11, cells: { 完成里程: 2 } }));
    expect(openQuestions(november)).toEqual([]);
    expect(actions(november)).toEqual(["update"]);
    const column = november.tables[0]?.matched.columns.find(({ field }) => field?.name === "计划里程");
    expect(column?.remembered).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(verifyStore(planner.store)).toEqual([]);
  });

  it("holds for its sender alone, unless it was confirmed for all", async () => {
    await settle(sheet(), { 计划里程: "D" });
    const other = sheet({ sender: "大庄乡" });
    expect(blocking(await planner.plan(other)).map(({ field }) => field)).toEqual(["计划里程"]);
    await settle(other, { 计划里程: "D" }, { tables: [{ index: 0, remember: "all" }] });
    expect(blocking(await planner.plan(sheet({ sender: "月望乡" })))).toEqual([]);
    expect(blocking(await planner.plan(sheet({ sender: null }))).map(({ about }) => about)).toEqual(["township"]);
  });

  it("of a sender's own goes before one for all", async () => {
    const both = (sender: string) => sheet({ sender, more: [["另一数", 5]] });
    await settle(both("大庄乡"), { 计划里程: "H" }, { tables: [{ index: 0, remember: "all" }] });
    await settle(both("通泉街道"), {}, { tables: [{ index: 0, columns: [{ column: "D", field: "计划里程" }] }] });
    const length = async (sender: string) => (await planner.plan(both(sender))).tables[0]?.rows[0]?.values.计划里程;
    expect(await length("通泉街道")).toBe(3900);
    expect(await length("月望乡")).toBe(5000);
  });

  it("for this time only is asked for again", async () => {
    await settle(sheet(), { 计划里程: "D" }, { tables: [{ index: 0, remember: "none" }] });
    expect(blocking(await planner.plan(sheet({ month: 11 })))).toHaveLength(1);
  });

  it("that was forgotten is asked for again", async () => {
    await settle(sheet(), { 计划里程: "D" });
    for (const { id, kind } of planner.store.answers.list()) if (kind === "column") planner.store.answers.forget(id);
    expect(blocking(await planner.plan(sheet({ month: 11 })))).toHaveLength(1);
    expect(verifyStore(planner.store)).toEqual([]);
  });

  it("that was changed holds as it is now", async () => {
    await settle(sheet(), { 计划里程: "D" });
    const kept = planner.store.answers.list().find(({ kind }) => kind === "column");
    planner.store.answers.change(kept?.id ?? "", { field: "路面宽度", unit: null, offered: [] });
    const [table] = (await planner.plan(sheet({ month: 11 }))).tables;
    expect(table?.matched.columns.find(({ column }) => column === 3)?.field?.name).toBe("路面宽度");
    expect(verifyStore(planner.store)).toEqual([]);
  });

  it("is left alone when the import is taken back", async () => {
    const book = sheet();
    const plan = await settle(book, { 计划里程: "D" });
    expect(actions(plan)).toEqual(["add"]);
    const [batch] = planner.store.batches.list(1, 10).rows;
    const before = planner.store.answers.list();
    planner.store.batches.undo(batch?.id ?? "", { kind: "undo" });
    expect(planner.store.answers.list()).toEqual(before);
    expect(blocking(await planner.plan(book))).toEqual([]);
    expect(verifyStore(planner.store)).toEqual([]);
  });

  it("gives way to values: a column that cannot be the field any more is asked about", async () => {
    await settle(sheet(), { 计划里程: "D" });
    const plan = await planner.plan(sheet({ month: 11, cells: { 数值: "见附件" } }));
    expect(blocking(plan)).toMatchObject([{ field: "计划里程", columns: ["D"] }]);
    expect(actions(plan)).toEqual(["refuse"]);
  });

  it("that a column is no field is asked again once a later version has a field for it", async () => {
    const book = (month: number) => sheet({ month, headers: { 数值: "计划里程" }, more: [["建制村", "松林村"]] });
    await settle(book(10), {}, { tables: [{ index: 0, columns: [{ column: "H", field: null }] }] });
    const said = (await planner.plan(book(11))).tables[0]?.matched;
    expect(said?.columns.at(-1)).toMatchObject({ field: null, remembered: expect.stringMatching(/^\d{4}-/) });
    // A version that did not know 建制村 had not got it to offer.
    const kept = planner.store.answers.list().find(({ kind }) => kind === "column");
    planner.store.answers.change(kept?.id ?? "", { ...(kept?.content as object), offered: [] });
    const later = await planner.plan(book(11));
    expect(later.tables[0]?.matched.columns.at(-1)).toMatchObject({ field: null, remembered: null });
    const question = openQuestions(later).find(({ columns }) => columns.includes("H"));
    expect(question).toMatchObject({ kind: "column", candidates: expect.arrayContaining(["建制村"]) });
    expect(question?.message).toContain("留作其他列，现在可能有对应的字段");
  });

  it("that a column is no field holds though another month's values look like one", async () => {
    const book = (month: number, value: string) =>
      sheet({ month, headers: { 数值: "计划里程" }, more: [["数目", value]] });
    await settle(book(10, "见附件"), {}, { tables: [{ index: 0, columns: [{ column: "H", field: null }] }] });
    const plan = await planner.plan(book(11, "39"));
    expect(plan.tables[0]?.matched.columns.at(-1)).toMatchObject({
      field: null,
      remembered: expect.stringMatching(/^\d/),
    });
    expect(openQuestions(plan).filter(({ columns }) => columns.includes("H"))).toEqual([]);
  });

  it("is in a backup: a book that is restored recalls it", async () => {
    await settle(sheet(), { 计划里程: "D" });
    using folder = temporaryFolder();
    const restoredTo = folder.path("还原");
    mkdirSync(restoredTo);
    copyFileSync(await backupStore(planner.store, folder.path("备份")), storeFiles(restoredTo).database);
    const restored = openStore({ folder: restoredTo });
    const november = await planBook(restored, bookSource(sheet({ month: 11 })), { choices: {} });
    expect(blocking(november)).toEqual([]);
    expect(
      november.tables[0]?.matched.columns.find(({ field }) => field?.name === "计划里程")?.remembered,
    ).not.toBeNull();
    expect(verifyStore(restored)).toEqual([]);
    restored.close();
  });

  it("gives way to what is said now", async () => {
    await settle(sheet({ more: [["另一数", 5]] }), { 计划里程: "D" });
    const plan = await planner.plan(sheet({ more: [["另一数", 5]] }), {
      tables: [{ index: 0, columns: [{ column: "H", field: "计划里程" }] }],
    });
    expect(plan.tables[0]?.rows[0]?.values.计划里程).toBe(5000);
  });

  it("about a word is remembered too; a year, a month, a corrected cell and a total are not", async () => {
    const book = sheet({ title: "农村公路建设任务进度表", cells: { 状态: "快好了", 计划投资: "三百" } });
    await settle(
      book,
      { 计划里程: "D", 状态: "在建" },
      {
        asOf: null,
        tables: [{ index: 0, year: 2021, asOf: "2021-10", totals: [{ row: 9, total: true }] }],
        cells: [{ index: 0, row: 4, field: "计划投资", text: "300" }],
      },
    );
    expect(
      planner.store.answers
        .list()
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(["column", "layout", "word"]);
    const again = await planner.plan(book, { asOf: null });
    expect(
      blocking(again)
        .map(({ about }) => about)
        .toSorted(),
    ).toEqual(["month"]);
    expect(again.tables[0]?.rows[0]?.readProgress.状态).toBe("在建");
    const errors = again.tables[0]?.rows[0]?.problems.filter(({ level }) => level === "error") ?? [];
    expect(new Set(errors.map(({ field }) => field))).toEqual(new Set(["计划投资", "年度", null]));
  });
});

describe("which ledger", () => {
  const strange = (month: number, sender = "通泉街道") =>
    gridOf([
      {
        rows: [
          [`2021年${month}月水利项目进展情况`],
          [`填报单位：${sender}`],
          ["路线名称", "总投资", "完成投资"],
          ["沟渠一", 30, 10],
        ],
      },
    ]);

  it("is remembered for the title without year and month", async () => {
    await settle(strange(10), { ledger: "不是台账" });
    const next = await planner.plan(strange(11));
    expect(openQuestions(next)).toEqual([]);
    expect(next.declined).toHaveLength(1);
    expect(next.loose[0]?.why).toMatch(/^按上次的对应（\d{4}-\d\d-\d\d）：不是台账/);
    expect(openQuestions(await planner.plan(strange(11, "大庄乡")))).toHaveLength(1);
    const otherwise = await planner.plan(strange(11), { tables: [{ index: 0, notALedger: false }] });
    expect(openQuestions(otherwise)).toHaveLength(1);
  });

  it("is no question next month where it was named", async () => {
    const plan = await settle(strange(10), { ledger: "maintenance" });
    expect(plan.tables[0]?.ledger.id).toBe("maintenance");
    const next = await planner.plan(strange(11));
    expect(next.asked).toEqual([]);
    expect(next.tables[0]?.matched.recalled.ledgerDay).toMatch(/^\d{4}-/);
  });
});

describe("which ledger, under another header", () => {
  it("is asked again with the ledger of last time chosen", async () => {
    const rows = (header: string) => [["交通项目情况"], ["填报单位：通泉街道"], [header, "总投资"], ["沟渠一", 30]];
    await settle(gridOf([{ rows: rows("路线名称") }]), { ledger: "scenic-roads" });
    const [question] = openQuestions(await planner.plan(gridOf([{ rows: rows("项目名称") }])));
    expect(question).toMatchObject({ about: "ledger", guess: "scenic-roads" });
    expect(question?.message).toMatch(/上次（\d{4}-\d\d-\d\d）是“美丽公路/);
  });
});

describe("columns of last time", () => {
  const known = { 数值: "计划里程" };

  it("that are not found are asked about where something new stands in the sheet", async () => {
    await planner.write(sheet({ headers: known }));
    const plan = await planner.plan(sheet({ month: 11, headers: { ...known, 完成里程: "做了多少" } }));
    expect(blocking(plan)).toMatchObject([{ field: "完成里程", columns: ["F"] }]);
    expect(blocking(plan)[0]?.message).toContain("上次有“完成里程”");
    expect(actions(plan)).toEqual(["refuse"]);
    expect(plan.tables[0]?.matched.recalled).toMatchObject({ added: ["做了多少"], gone: ["完成里程"] });
  });

  it("may be left out of a shorter sheet", async () => {
    await planner.write(sheet({ headers: known }));
    const rows = [["2021年农村公路建设任务进度表（截至11月）"], ["填报单位：通泉街道"]];
    const short = gridOf([
      {
        rows: [
          ...rows,
          ["自然村", "路线名称", "建设类型", "计划里程", "状态"],
          ["松1组", "松1公路", "窄路加宽", 3.9, "完工"],
        ],
      },
    ]);
    const plan = await planner.plan(short);
    expect(blocking(plan)).toEqual([]);
    expect(actions(plan)).toEqual(["update"]);
  });

  it("that were no field do not stand for one that is gone", async () => {
    await planner.write(sheet({ headers: known, more: [["到位率", 85]] }));
    const without = sheet({ month: 11, headers: { ...known, 计划投资: "到位率", 完成里程: "完成里程" } });
    expect(blocking(await planner.plan(without))).toEqual([]);
  });
});

describe("a layout", () => {
  it("is the same whatever numbers, signs and spaces stand in its headers", () => {
    const layout = (...headers: string[]) =>
      layoutOf(headers.map((path, column) => ({ column, path: [path], unit: null }))).fingerprint;
    expect(layout("1.计划 里程", "1－10月完成投资")).toBe(layout("计划里程", "1-11月 完成投资"));
    expect(layout("计划里程", "完成投资")).not.toBe(layout("完成投资", "计划里程"));
    expect(layout("投资", "投资")).not.toBe(layout("投资"));
  });

  it("keeps columns of the same words apart", () => {
    const { keys } = layoutOf([0, 1].map((column) => ({ column, path: ["投资"], unit: null })));
    expect([...keys.values()]).toEqual(["投资", "投资#2"]);
  });

  it("belongs to a title without year and month", () => {
    const titles = [
      "2021年10月水利项目表",
      "二〇二一年度水利项目表",
      "水利项目表（截至11月底）",
      "2022年1-12月水利项目表",
    ];
    expect(new Set(titles.map((title) => titleKey([title])))).toEqual(new Set(["水利项目表"]));
    expect(titleKey(["填报单位：通泉街道", "2021年10月"])).toBe("");
  });
});
