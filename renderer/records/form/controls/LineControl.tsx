import { TextInput, type TextInputProps } from "@mantine/core";
import { tidied } from "../formState.ts";
import type { ControlProps } from "./ControlProps.ts";

const hints: Readonly<Record<string, string>> = {
  stake: "例：K12+345",
  list: "多个用、隔开",
  year: "例：2021",
  date: "例：2021-05-09",
  month: "例：2021-10",
};

interface Props extends ControlProps {
  readonly maxLength?: number;
  /** What else an input of the kind has: its unit, a calendar */
  readonly more?: TextInputProps;
}

/** One line of text: names, codes, stakes, years, lists; what is typed is tidied on leaving. */
export function LineControl({ field, text, change, disabled, input, maxLength = 2000, more }: Props) {
  return (
    <TextInput
      {...input}
      {...more}
      value={text}
      readOnly={disabled}
      maxLength={maxLength}
      placeholder={disabled ? undefined : hints[field.kind]}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => change(tidied(text, field))}
    />
  );
}
