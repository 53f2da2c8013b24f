import { Button, Stack, Textarea, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type ReactNode, useState } from "react";
import { words } from "../text/words.ts";
import { DialogFoot } from "./DialogFoot.tsx";
import { submitting } from "./submitting.ts";

interface Question {
  readonly title: string;
  readonly text: ReactNode;
  /** The word on the button that goes on */
  readonly confirm: string;
  readonly cancel?: string;
  /** What cannot easily be taken back */
  readonly grave?: boolean;
}

export interface ReasonQuestion extends Question {
  readonly required: boolean;
  /** What the words are called where they are no reason: 说明 */
  readonly label?: string;
}

const focused = { "data-autofocus": true };

/** Asks yes or no in a window; closing it is no. */
export function askConfirm({ title, text, confirm, cancel, grave }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: text,
      labels: { confirm, cancel: cancel ?? words.cancel },
      // The button that changes least has the focus.
      confirmProps: grave ? { color: "red.9" } : focused,
      cancelProps: grave ? focused : {},
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });
}

/** Asks for a reason in words; null when the window was closed. Without `required` the reason may stay blank. */
export function askReason({ required, label = "原因", ...question }: ReasonQuestion): Promise<string | null> {
  return askWords({ ...question, label, missing: required ? "请写明原因" : null });
}

/** Asks for another name; null when the window was closed. */
export function askName(title: string, name: string): Promise<string | null> {
  return askWords({ title, label: "名称", line: true, first: name, missing: "请填写名称", confirm: words.confirm });
}

function askWords({ title, ...question }: WordsQuestion & { readonly title: string }): Promise<string | null> {
  return new Promise((resolve) => {
    const id = modals.open({
      title,
      onClose: () => resolve(null),
      children: (
        <WordsForm
          {...question}
          done={(words) => {
            resolve(words);
            modals.close(id);
          }}
          cancel={() => modals.close(id)}
        />
      ),
    });
  });
}

interface WordsQuestion {
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
function WordsForm({ text, label, line, first = "", missing, confirm, grave, done, cancel }: Props) {
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
