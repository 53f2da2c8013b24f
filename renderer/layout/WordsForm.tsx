import { Button, Stack, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { DialogFoot } from "./DialogFoot.tsx";
import { submitting } from "./submitting.ts";

export interface WordsQuestion {
  readonly text?: ReactNode;
  /** What the words are called */
  readonly label: string;
  /** One line, as of a name; else several may be written */
  readonly line?: boolean;
  /** What stands there at first */
  readonly first?: string;
  /** What is said where there are none; null: they may be left out */
  readonly missing: string | null;
  /** The word on the button that goes on, and whether that cannot easily be taken back */
  readonly confirm: string;
  readonly grave?: boolean;
}

interface Props extends WordsQuestion {
  readonly done: (words: string) => void;
  readonly cancel: () => void;
}

/** A few words, asked in a window: a reason, a name. */
export function WordsForm({ text, label, line, first = "", missing, confirm, grave, done, cancel }: Props) {
  const [typed, setTyped] = useState(first);
  const [tried, setTried] = useState(false);
  const lacking = missing !== null && typed.trim() === "";
  const input = {
    label,
    "data-autofocus": true,
    withAsterisk: missing !== null,
    error: tried && lacking ? missing : null,
    value: typed,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
  };
  const submit = (): void => {
    setTried(true);
    if (!lacking) done(typed.trim());
  };
  return (
    <form onSubmit={submitting(submit)}>
      <Stack gap="sm">
        {text && <div>{text}</div>}
        {line ? (
          <TextInput {...input} maxLength={60} />
        ) : (
          <Textarea
            {...input}
            description={missing === null ? "可以不填" : undefined}
            maxLength={500}
            minRows={2}
            autosize
          />
        )}
        <DialogFoot close={cancel}>
          <Button type="submit" color={grave ? "red.9" : undefined}>
            {confirm}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  );
}
