import { Button, Group, Stack, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { words } from "../text/words.ts";

interface Props {
  readonly text: ReactNode;
  readonly confirm: string;
  readonly grave: boolean;
  readonly required: boolean;
  /** What the words are called where they are no reason: 说明 */
  readonly label?: string;
  readonly done: (reason: string) => void;
  readonly cancel: () => void;
}

/** A reason in words, asked in a window. */
export function ReasonForm({ text, confirm, grave, required, label = "原因", done, cancel }: Props) {
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const missing = required && reason.trim() === "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing) done(reason.trim());
      }}
    >
      <Stack gap="sm">
        <div>{text}</div>
        <Textarea
          label={label}
          data-autofocus
          withAsterisk={required}
          description={required ? undefined : "可以不填"}
          error={tried && missing ? "请写明原因" : null}
          maxLength={500}
          minRows={2}
          autosize
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={cancel}>
            {words.cancel}
          </Button>
          <Button type="submit" color={grave ? "red.9" : undefined}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
