import { answerQuestion } from "../../contract/answerQuestion.ts";
import { CallError } from "../../contract/CallError.ts";
import type { PlanChoices } from "../../contract/importPlan.ts";
import type { ImportPlan } from "./ImportPlan.ts";
import { openQuestions } from "./openQuestions.ts";

/**
 * Answers a plan's questions by their ids, and those that come up once these are answered (columns, when the ledger is known;
 * words, when the columns are).
 * @param again plans the same file with other choices
 * @throws CallError answer-unfit, naming question and answer, where the answer is none to the question
 */
export async function answerPlan(
  plan: ImportPlan,
  answers: ReadonlyMap<string, string>,
  again: (choices: PlanChoices) => Promise<ImportPlan>,
): Promise<ImportPlan> {
  const given = new Set<string>();
  let answered = plan;
  for (;;) {
    const open = openQuestions(answered).filter(({ id }) => answers.has(id) && !given.has(id));
    if (open.length === 0) return answered;
    let { choices } = answered;
    for (const question of open) {
      given.add(question.id);
      const answer = answers.get(question.id) ?? "";
      const next = answerQuestion(choices, question, answer);
      if (!next) throw new CallError("answer-unfit", { detail: { question: question.message, answer } });
      choices = next;
    }
    answered = await again(choices);
  }
}
