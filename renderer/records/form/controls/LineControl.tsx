import { TextInput } from "@mantine/core";
import { tidied } from "../formState.ts";
import type { ControlProps } from "./ControlProps.ts";

const hints: Readonly<Record<string, string>> = { stake: "例：K12+345", list: "多个用、隔开", year: "例：2021" };

/** One line of text: names, codes, stakes, years, lists. */
export function LineControl({ field, text, change, disabled, input }: ControlProps) {
  return (
    <TextInput
      {...input}
      value={text}
      readOnly={disabled}
      maxLength={2000}
      placeholder={disabled ? undefined : hints[field.kind]}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => change(tidied(text, field))}
    />
  );
}
