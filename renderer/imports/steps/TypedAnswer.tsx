import { Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { parseMonth } from "../../../db/exact/parseMonth.ts";
import { parseYear } from "../../../db/exact/parseYear.ts";
import type { PlanQuestion } from "../../../electron/contract/planQuestion.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { isComposing } from "../../layout/isComposing.ts";

interface Props {
  readonly question: PlanQuestion;
  readonly busy: boolean;
  readonly answer: (value: string) => void;
}

/** A year or a month typed by hand; the best guess stands there already. */
export function TypedAnswer({ question: { about, message, guess }, busy, answer }: Props) {
  const [text, setText] = useState(guess ?? "");
  const parsed = about === "month" ? parseMonth(text) : parseYear(text);
  const done = () => {
    if (parsed.kind === "value" && String(parsed.value) !== "") answer(String(parsed.value));
  };
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <TextInput
        w={160}
        aria-label={message}
        placeholder={about === "month" ? "例：2021-10" : "例：2021"}
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
