import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../electron/contract/answerQuestion.ts";
import { RECORD_ROW, TOTAL_ROW } from "../../electron/contract/answerWords.ts";
import {
  type PlanChoices,
  type PlanTableView,
  type PlanView,
  planChoicesSchema,
} from "../../electron/contract/importPlan.ts";
import type { PlanQuestion } from "../../electron/contract/planQuestion.ts";
import { withColumn, withoutColumn, withoutValue, withTable, withValue } from "../../electron/contract/withChoice.ts";
import { withCell, withoutCell } from "../../renderer/imports/choices.ts";
import { rowsText, skippedText } from "../../renderer/imports/steps/skippedText.ts";
import { nextWizard, stepBeside, type Wizard } from "../../renderer/imports/wizard.ts";
import { rowsOf } from "../../renderer/text/planWords.ts";

const counts = { add: 5, update: 1, unchanged: 2, refuse: 1, skipped: 3 };
const table = (index: number, leftOut = false): PlanTableView => ({
  index,
  sheet: `Sheet${index + 1}`,
  ledger: "road-works",
  ledgerName: "农村公路建设任务",
  title: null,
  headerRows: [2],
  asOf: "2021-10",
  year: 2021,
  township: null,
  townshipFrom: "列",
  columns: [],
  counts,
  skipped: [],
  totals: [],
  questions: [],
  warnings: [],
  concerns: [],
  sender: null,
  remembered: { ledger: null, words: [], added: [], gone: [] },
  candidates: [],
  leftOut,
});
const plan = (tables: PlanTableView[]): PlanView => ({
  plan: "p1",
  file: "a.xlsx",
  asOf: null,
  importedBefore: null,
  counts,
  blanks: 0,
  tables,
  warnings: [],
  asked: [],
  declined: [],
  unrecognised: [],
});

describe("the wizard", () => {
  const start: Wizard = { step: "choose" };
  const planned = nextWizard(nextWizard(start, { kind: "reading", file: "a.xlsx" }), {
    kind: "planned",
    plan: plan([table(0), table(1)]),
    choices: {},
  });

  it("goes from a file to the plan's first table, and stays at its step when planned again", () => {
    expect(planned).toMatchObject({ step: "tables", table: 0 });
    const atRows = nextWizard(nextWizard(planned, { kind: "turn", to: "rows" }), { kind: "table", table: 1 });
    expect(nextWizard(atRows, { kind: "planned", plan: plan([table(0), table(1)]), choices: {} })).toMatchObject({
      step: "rows",
      table: 1,
    });
  });

  it("never stays at a table that was left out", () => {
    const second = nextWizard(planned, { kind: "table", table: 0 });
    expect(nextWizard(second, { kind: "planned", plan: plan([table(0, true), table(1)]), choices: {} })).toMatchObject({
      table: 1,
    });
  });

  it("goes to check rows at a table that has refused ones", () => {
    const good = { ...table(0), counts: { ...counts, refuse: 0 } };
    const mixed = nextWizard(planned, { kind: "planned", plan: plan([good, table(1)]), choices: {} });
    expect(mixed).toMatchObject({ table: 0 });
    expect(nextWizard(mixed, { kind: "turn", to: "rows" })).toMatchObject({ step: "rows", table: 1 });
    expect(nextWizard(mixed, { kind: "turn", to: "columns" })).toMatchObject({ step: "columns", table: 0 });
  });

  it("ends with the batch and the ledgers to look at; an import that changes nothing has no batch", () => {
    const done = nextWizard(planned, { kind: "written", batch: null, counts });
    expect(done).toMatchObject({ step: "done", batch: null, file: "a.xlsx", ledgers: ["road-works"] });
    expect(nextWizard(done, { kind: "turn", to: "rows" })).toBe(done);
    expect(nextWizard(done, { kind: "again" })).toEqual({ step: "choose" });
  });

  it("knows the steps beside each", () => {
    expect(stepBeside("tables", -1)).toBeNull();
    expect(stepBeside("tables", 1)).toBe("columns");
    expect(stepBeside("write", 1)).toBeNull();
  });

  it("counts every row", () => {
    expect(rowsOf(counts)).toBe(12);
  });
});

describe("choices", () => {
  it("are what the contract accepts, one of a kind", () => {
    let choices: PlanChoices = {};
    choices = withTable(choices, 0, { township: "通泉街道" });
    choices = withTable(choices, 0, { year: 2021 });
    choices = withColumn(choices, 0, { column: "C", field: "计划里程", unit: "米" });
    choices = withCell(choices, { index: 0, row: 5, field: "状态", text: "在建" });
    choices = withCell(choices, { index: 0, row: 5, field: "状态", text: "完工" });
    choices = withValue(choices, { index: 0, field: "状态", raw: "差不多了", use: "在建" });
    expect(planChoicesSchema.safeParse(choices).success).toBe(true);
    expect(choices.tables).toEqual([
      { index: 0, township: "通泉街道", year: 2021, columns: [{ column: "C", field: "计划里程", unit: "米" }] },
    ]);
    expect(choices.cells).toEqual([{ index: 0, row: 5, field: "状态", text: "完工" }]);
    expect(withoutCell(choices, { index: 0, row: 5, field: "状态" }).cells).toEqual([]);
    expect(withoutValue(choices, { index: 0, field: "状态", raw: "差不多了" }).values).toEqual([]);
  });

  it("let a field stand for one column only", () => {
    const first = withColumn({}, 0, { column: "C", field: "计划里程" });
    const second = withColumn(first, 0, { column: "D", field: "计划里程" });
    expect(second.tables?.[0]?.columns).toEqual([
      { column: "C", field: null },
      { column: "D", field: "计划里程" },
    ]);
  });

  it("forget the columns when a table becomes another ledger's", () => {
    const columns = withColumn({}, 0, { column: "C", field: "计划里程" });
    expect(withTable(columns, 0, { ledger: "bridges" }).tables).toEqual([{ index: 0, ledger: "bridges" }]);
    expect(withTable(columns, 0, { leaveOut: true }).tables?.[0]?.columns).toHaveLength(1);
  });

  it("give a decision about a column back", () => {
    const choices = withColumn(withColumn({}, 0, { column: "C", field: "计划里程" }), 0, { column: "D", field: null });
    expect(withoutColumn(choices, 0, "C").tables).toEqual([{ index: 0, columns: [{ column: "D", field: null }] }]);
  });
});

describe("an answer", () => {
  const question: PlanQuestion = {
    ...{ id: "1", index: 2, kind: "value", about: "year", message: "", blocks: true, range: "A1", turned: false },
    ...{ field: null, raw: null, columns: [], candidates: [], options: [], guess: null, rowCount: 0, rows: [] },
  };
  const options = (...values: string[]) => values.map((value) => ({ value, label: value }));
  const answered = (asked: Partial<PlanQuestion>, answer: string) =>
    answerQuestion({}, { ...question, ...asked }, answer);

  it("goes where main looks for it, for each kind of question", () => {
    expect(answered({ about: "year" }, "2021")?.tables).toEqual([{ index: 2, year: 2021 }]);
    expect(answered({ about: "month" }, "2021-10")?.tables).toEqual([{ index: 2, asOf: "2021-10" }]);
    expect(answered({ about: "township", options: options("大庄乡") }, "大庄乡")?.tables).toEqual([
      { index: 2, township: "大庄乡" },
    ]);
    expect(answered({ about: "ledger" }, "bridges")?.tables).toEqual([
      { index: 2, ledger: "bridges", notALedger: false },
    ]);
    expect(answered({ about: "ledger" }, "不是台账")?.tables).toEqual([{ index: 2, notALedger: true }]);
    const field: Partial<PlanQuestion> = { about: "field", field: "计划里程", options: options("F", "没有这一列") };
    expect(answered(field, "F")?.tables).toEqual([{ index: 2, columns: [{ column: "F", field: "计划里程" }] }]);
    expect(answered(field, "没有这一列")?.tables).toEqual([{ index: 2, absent: ["计划里程"] }]);
    const column: Partial<PlanQuestion> = {
      about: "column",
      columns: ["D"],
      options: options("处治里程", "留作其他列"),
    };
    expect(answered(column, "处治里程")?.tables?.[0]?.columns).toEqual([{ column: "D", field: "处治里程" }]);
    expect(answered(column, "留作其他列")?.tables?.[0]?.columns).toEqual([{ column: "D", field: null }]);
    const word: Partial<PlanQuestion> = { about: "word", field: "状态", raw: "快了", options: options("在建") };
    expect(answered(word, "在建")?.values).toEqual([{ index: 2, field: "状态", raw: "快了", use: "在建" }]);
    expect(answered({ about: "total", rows: [9] }, TOTAL_ROW)?.tables?.[0]?.totals).toEqual([{ row: 9, total: true }]);
    expect(answered({ about: "total", rows: [9] }, RECORD_ROW)?.tables?.[0]?.totals).toEqual([
      { row: 9, total: false },
    ]);
  });

  it("settles columns that are no field all at once, or each by its letter", () => {
    const extras: Partial<PlanQuestion> = {
      about: "extras",
      columns: ["E", "F"],
      options: options("计划里程", "留作其他列"),
    };
    expect(answered(extras, "留作其他列")?.tables?.[0]?.columns).toEqual([
      { column: "E", field: null },
      { column: "F", field: null },
    ]);
    expect(answered(extras, "E=计划里程，F=留作其他列")?.tables?.[0]?.columns).toEqual([
      { column: "E", field: "计划里程" },
      { column: "F", field: null },
    ]);
    expect(answered(extras, "计划里程")).toBeNull();
    expect(answered(extras, "G=计划里程")).toBeNull();
  });

  it("that is none to the question is not taken", () => {
    expect(answered({ about: "year" }, "去年")).toBeNull();
    expect(answered({ about: "ledger" }, "水利")).toBeNull();
    expect(answered({ about: "field", field: "状态", options: options("F") }, "G")).toBeNull();
    expect(answered({ about: "word", field: "状态", raw: "快了", options: options("在建") }, "快了")).toBeNull();
  });
});

describe("rows passed over", () => {
  it("are named by reason, long lists with their number", () => {
    expect(
      skippedText([
        { row: 5, reason: "合计" },
        { row: 9, reason: "空行" },
        { row: 10, reason: "空行" },
      ]),
    ).toBe("跳过的行：合计（第 5 行）；空行（第 9、10 行）");
    expect(rowsText(Array.from({ length: 20 }, (_, index) => index + 1))).toBe("第 1、2、3、4、5、6、7、8 等 20 行");
    expect(skippedText([])).toBe("");
  });
});
