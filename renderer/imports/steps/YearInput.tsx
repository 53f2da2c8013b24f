import { TextInput } from "@mantine/core";
import { useState } from "react";
import { parseYear } from "../../../db/exact/parseYear.ts";
import { isComposing } from "../../layout/isComposing.ts";

/** The year a table is about; takes effect on Enter or on leaving. */
export function YearInput({ year, disabled, change }: { year: number | null; disabled: boolean; change: (year: number) => void }) {
  const [text, setText] = useState(year === null ? "" : String(year));
  const parsed = parseYear(text);
  const done = () => {
    if (parsed.kind === "value" && parsed.value !== year) change(parsed.value);
  };
  return (
    <TextInput
      w={90}
      label="年度"
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
