import { answerQuestion } from "../../../electron/contract/answerQuestion.ts";
import type { PlanQuestion } from "../../../electron/contract/planQuestion.ts";
import type { PlannedStep } from "../useImport.ts";
import { QuestionItem } from "./QuestionItem.tsx";

interface Props extends PlannedStep {
  readonly questions: readonly PlanQuestion[];
  /** The sheet they stand in */
  readonly sheet: string;
}

/** Open questions, those first that rows wait for; an answer has the file planned again. */
export function QuestionList({ questions, sheet, work, wizard }: Props) {
  if (questions.length === 0) return null;
  const sorted = questions.toSorted((a, b) => Number(b.blocks) - Number(a.blocks));
  return (
    <ul className="questions" aria-label="需要回答">
      {sorted.map((question, position) => (
        <QuestionItem
          key={question.id}
          question={question}
          plan={wizard.plan.plan}
          sheet={sheet}
          looking={position === 0}
          busy={work.task.running}
          answer={(value) => {
            const choices = answerQuestion(wizard.choices, question, value);
            if (choices) void work.replan(choices);
          }}
        />
      ))}
    </ul>
  );
}
