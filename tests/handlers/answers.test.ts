import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../electron/contract/answerQuestion.ts";
import type { PlanView } from "../../electron/contract/importPlan.ts";
import { roadHeader, roadRow, writeSheet } from "../cli/runCli.ts";
import { type Bureau, openBureau } from "./openBureau.ts";

async function planned(bureau: Bureau, month = 10): Promise<PlanView> {
  const header = roadHeader.map((word) => (word === "计划里程（公里）" ? "数值" : word));
  const row = roadRow(1, "通泉街道", "松坡—柏林公路").with(9, "快好了");
  const title = [`2021年农村公路建设任务进度表（截至${month}月）`];
  const rows = [title, ["填报单位：通泉街道"], header, row];
  bureau.dialogs.push(writeSheet(join(bureau.folder, `${month}月.xlsx`), rows));
  const { file } = await bureau.ask("imports.choose", {});
  return bureau.ask("imports.plan", { token: file?.token ?? "", task: "t", asOf: "2021-10" });
}

/** Answers the column and the word of October's sheet, and writes it. */
async function settled(bureau: Bureau): Promise<void> {
  const { plan, tables } = await planned(bureau);
  let choices = {};
  for (const question of tables[0]?.questions ?? []) {
    choices = answerQuestion(choices, question, question.about === "word" ? "在建" : (question.guess ?? "")) ?? choices;
  }
  await bureau.ask("imports.replan", { plan, task: "t", choices });
  await bureau.ask("imports.commit", { plan, skipRefused: false, reason: null, task: "c" });
}

describe("what was answered", () => {
  it("is listed with what else it could be, the columns of last time are not", async () => {
    await using bureau = await openBureau();
    await settled(bureau);
    const { answers } = await bureau.ask("answers.list", {});
    expect(answers.map(({ sender, kind, subject, about, answer }) => [sender, kind, subject, about, answer])).toEqual(
      expect.arrayContaining([
        ["通泉街道", "column", "农村公路建设任务", "数值", "计划里程"],
        ["通泉街道", "word", "农村公路建设任务", "状态“快好了”", "在建"],
      ]),
    );
    expect(answers).toHaveLength(2);
    const word = answers.find(({ kind }) => kind === "word");
    expect(word?.options.map(({ value }) => value)).toEqual(["未开工", "在建", "完工"]);
    const view = await planned(bureau, 11);
    expect(view.tables[0]?.questions).toEqual([]);
    expect(view.tables[0]).toMatchObject({
      sender: "通泉街道",
      remembered: { ledger: null, words: [{ field: "状态", raw: "快好了", use: "在建" }] },
    });
  });

  it("is changed to one of its options, to nothing else", async () => {
    await using bureau = await openBureau();
    await settled(bureau);
    const { answers } = await bureau.ask("answers.list", {});
    const idOf = (kind: string) => answers.find((answer) => answer.kind === kind)?.id ?? "";
    await bureau.ask("answers.change", { id: idOf("word"), answer: "完工" });
    await bureau.ask("answers.change", { id: idOf("column"), answer: "留作其他列" });
    expect(await bureau.refused("answers.change", { id: idOf("word"), answer: "快完工" })).toEqual({
      code: "bad-request",
    });
    expect(await bureau.refused("answers.change", { id: "none", answer: "完工" })).toEqual({ code: "answer-missing" });
    const [table] = (await planned(bureau, 11)).tables;
    expect(table?.columns.find(({ column }) => column === "F")?.field).toBeNull();
    expect(table?.questions.map(({ about, field }) => [about, field])).toEqual([["field", "计划里程"]]);
  });

  it("is asked for again once it is forgotten; all or none", async () => {
    await using bureau = await openBureau();
    await settled(bureau);
    const { answers } = await bureau.ask("answers.list", {});
    const ids = answers.map(({ id }) => id);
    expect(await bureau.refused("answers.forget", { ids: [...ids, "none"] })).toEqual({ code: "answer-missing" });
    expect((await bureau.ask("answers.list", {})).answers).toHaveLength(2);
    await bureau.ask("answers.forget", { ids });
    expect((await bureau.ask("answers.list", {})).answers).toEqual([]);
    expect((await planned(bureau, 11)).tables[0]?.questions).toHaveLength(2);
  });
});
