import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { Parsed } from "../../../db/exact/Parsed.ts";
import { isComposing } from "../../layout/isComposing.ts";

interface Props<T extends string | number> {
  readonly label: string;
  readonly value: T | null;
  readonly parse: (text: string) => Parsed<T>;
  readonly disabled: boolean;
  readonly change: (value: T) => void;
}

/** The year or month a table is about; takes effect on Enter or on leaving. Give it the value as key. */
export function PeriodInput<T extends string | number>({ label, value, parse, disabled, change }: Props<T>) {
  const [text, setText] = useState(value === null ? "" : String(value));
  const parsed = parse(text);
  const done = () => {
    if (parsed.kind === "value" && parsed.value !== value) change(parsed.value);
  };
  return (
    <TextInput
      w={110}
      label={label}
      placeholder="未写明"
      disabled={disabled}
      value={text}
      error={parsed.kind === "wrong" ? parsed.why : null}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !isComposing(event.nativeEvent)) done();
      }}
    />
  );
}
