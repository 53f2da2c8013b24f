import { TextInput } from "@mantine/core";
import { fieldKinds } from "../../../../db/ledgers/fieldKinds.ts";
import { tidied } from "../formState.ts";
import type { ControlProps } from "./ControlProps.ts";

/** One line of text: names, codes, stakes, years, lists. */
export function LineControl({ field, text, change, disabled, input }: ControlProps) {
  return (
    <TextInput
      {...input}
      value={text}
      readOnly={disabled}
      maxLength={2000}
      placeholder={disabled ? undefined : fieldKinds[field.kind].hint}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => change(tidied(text, field))}
    />
  );
}
