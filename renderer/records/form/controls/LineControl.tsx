import { TextInput, type TextInputProps } from "@mantine/core";
import { fieldKinds } from "../../../../db/ledgers/fieldKinds.ts";
import { tidied } from "../formState.ts";
import type { ControlProps } from "./ControlProps.ts";

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
      placeholder={disabled ? undefined : fieldKinds[field.kind].hint}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => change(tidied(text, field))}
    />
  );
}
