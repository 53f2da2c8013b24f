import { Select } from "@mantine/core";
import { words } from "../../../text/words.ts";
import type { ControlProps } from "./ControlProps.ts";

/** 是, 否 or not filled: blank is not 否. */
export function BoolControl({ text, change, disabled, input }: ControlProps) {
  return (
    <Select
      {...input}
      data={[words.yes, words.no]}
      value={text || null}
      readOnly={disabled}
      clearable={!disabled}
      placeholder={disabled ? undefined : "未填"}
      onChange={(value) => change(value ?? "")}
    />
  );
}
