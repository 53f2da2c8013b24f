import { Select } from "@mantine/core";
import { useBureau } from "../../../layout/BureauContext.tsx";
import type { ControlProps } from "./ControlProps.ts";

/** One township of the bureau, found by typing part of its name. */
export function TownshipControl({ field, text, change, disabled, input }: ControlProps) {
  const { townships } = useBureau().state;
  return (
    <Select
      {...input}
      data={text && !townships.includes(text) ? [...townships, text] : townships}
      value={text || null}
      readOnly={disabled}
      searchable
      clearable={!field.required && !disabled}
      placeholder={disabled ? undefined : "请选择"}
      onChange={(value) => change(value ?? "")}
    />
  );
}
