import { Textarea } from "@mantine/core";
import type { ControlProps } from "./ControlProps.ts";

/** Several lines; Enter makes a new one. */
export function NoteControl({ text, change, disabled, input }: ControlProps) {
  return (
    <Textarea
      {...input}
      value={text}
      readOnly={disabled}
      maxLength={2000}
      autosize
      minRows={1}
      maxRows={6}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
