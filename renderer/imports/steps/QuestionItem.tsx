import { Group, Select, Text } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { useState } from "react";
import type { PlanQuestion } from "../../../electron/contract/planQuestion.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { QuestionCells } from "./QuestionCells.tsx";
import { rowsText } from "./skippedText.ts";
import { TypedAnswer } from "./TypedAnswer.tsx";

interface Props {
  readonly question: PlanQuestion;
  readonly plan: string;
  readonly sheet: string;
  /** Shown with its cells from the start */
  readonly looking: boolean;
  readonly busy: boolean;
  readonly answer: (value: string) => void;
}

/** Something the sheet leaves open: asked once, the best guess chosen and one click from being taken. */
export function QuestionItem({ question, plan, sheet, looking, busy, answer }: Props) {
  const [open, setOpen] = useState(looking);
  const { message, guess, options, rows, rowCount, blocks, turned } = question;
  const rest = rowCount > rows.length;
  // Of a sheet that is laid out otherwise the rows are those of the usual form, and nobody sees them.
  const waiting = turned ? `${rowCount} 条等待回答` : `${rowCount} 行等待回答`;
  const where = rows.length === 0 || turned ? waiting : rest ? `第 ${rows[0]} 行等 ${rowCount} 行` : rowsText(rows);
  return (
    <li className="question" data-kind={question.about} tabIndex={-1}>
      <Text component="span" className="with-icon">
        <IconHelpCircle size={16} aria-hidden />
        <span>
          {message}
          <span className="question-rows">（{blocks ? where : "不回答也可以写入"}）</span>
        </span>
      </Text>
      <ActionButton
        faint
        label={open ? "收起原表" : "看原表"}
        aria-label={`${open ? "收起原表" : "看原表"}：${message}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {options.length > 0 ? (
        <Group gap="xs" wrap="nowrap">
          <Select
            w={230}
            aria-label={message}
            placeholder="请选择"
            searchable
            openOnFocus={false}
            allowDeselect={false}
            disabled={busy}
            value={guess}
            data={options}
            onChange={(value) => value !== null && value !== guess && answer(value)}
          />
          {guess !== null && <ActionButton quiet disabled={busy} label="确定" onClick={() => answer(guess)} />}
        </Group>
      ) : (
        <TypedAnswer question={question} busy={busy} answer={answer} />
      )}
      {open && <QuestionCells question={question} plan={plan} sheet={sheet} />}
    </li>
  );
}
