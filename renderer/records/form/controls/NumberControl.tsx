import { TextInput } from "@mantine/core";
import { tidied } from "../formState.ts";
import type { ControlProps } from "./ControlProps.ts";

/** A number with its unit behind it; "12.5公里" and "1,200" are understood, and tidied on leaving. */
export function NumberControl({ field, text, change, disabled, input }: ControlProps) {
  return (
    <TextInput
      {...input}
      className="number-control"
      inputMode="decimal"
      value={text}
      readOnly={disabled}
      maxLength={60}
      rightSection={field.unit && <span className="unit">{field.unit}</span>}
      rightSectionWidth={field.unit ? field.unit.length * 14 + 14 : undefined}
      rightSectionPointerEvents="none"
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => change(tidied(text, field))}
    />
  );
}
