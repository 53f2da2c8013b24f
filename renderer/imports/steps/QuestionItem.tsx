import { Group, Select, Text, TextInput } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { useState } from "react";
import { parseMonth } from "../../../db/exact/parseMonth.ts";
import { parseYear } from "../../../db/exact/parseYear.ts";
import type { PlanQuestion } from "../../../electron/contract/importPlan.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { isComposing } from "../../layout/isComposing.ts";
import { rowsText } from "./skippedText.ts";

interface Props {
  readonly question: PlanQuestion;
  readonly busy: boolean;
  readonly answer: (value: string) => void;
}

/** Something the sheet leaves open: asked once, with the rows it stands in. */
export function QuestionItem({ question, busy, answer }: Props) {
  return (
    <li className="question">
      <Text component="span" className="with-icon">
        <IconHelpCircle size={16} aria-hidden />
        {question.text}
        {question.rows.length > 0 && <span className="question-rows">（{rowsText(question.rows)}）</span>}
      </Text>
      {question.options.length > 0 ? (
        <Select
          w={220}
          aria-label={question.text}
          placeholder="请选择"
          searchable
          disabled={busy}
          value={null}
          data={question.options}
          onChange={(value) => value !== null && answer(value)}
        />
      ) : (
        <TypedAnswer question={question} busy={busy} answer={answer} />
      )}
    </li>
  );
}

/** A year or a month typed by hand. */
function TypedAnswer({ question, busy, answer }: Props) {
  const [text, setText] = useState("");
  const parsed =
    question.kind === "month"
      ? parseMonth(text)
      : question.kind === "year"
        ? parseYear(text)
        : ({ kind: "value", value: text.trim() } as const);
  const done = () => {
    if (parsed.kind === "value" && parsed.value !== "") answer(String(parsed.value));
  };
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <TextInput
        w={160}
        aria-label={question.text}
        placeholder={question.kind === "month" ? "例：2021-10" : question.kind === "year" ? "例：2021" : undefined}
        disabled={busy}
        value={text}
        error={parsed.kind === "wrong" ? parsed.why : null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !isComposing(event.nativeEvent)) done();
        }}
      />
      <ActionButton quiet label="确定" onClick={done} disabled={busy} />
    </Group>
  );
}
