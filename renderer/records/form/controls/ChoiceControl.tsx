import { Select } from "@mantine/core";
import type { ControlProps } from "./ControlProps.ts";

/** One of a closed list. A value that is no longer in the list stays visible until it is changed. */
export function ChoiceControl({ field, text, change, disabled, input }: ControlProps) {
  const options = field.options ?? [];
  return (
    <Select
      {...input}
      data={text && !options.includes(text) ? [...options, text] : [...options]}
      value={text || null}
      readOnly={disabled}
      searchable
      clearable={!field.required && !disabled}
      placeholder={disabled ? undefined : "请选择"}
      onChange={(value) => change(value ?? "")}
    />
  );
}
