import { Autocomplete } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useQuery } from "../../../api/useQuery.ts";
import type { ControlProps } from "./ControlProps.ts";

/** Free text with what the list and the ledger already hold as suggestions. */
export function SuggestControl({ ledger, name, field, text, change, disabled, input }: ControlProps) {
  const [focused, setFocused] = useState(false);
  const [search] = useDebouncedValue(text.trim().slice(0, 60), 250);
  const asked = focused && !disabled ? { ledger, field: name, search: field.options ? "" : search } : null;
  const known = useQuery("records.fieldValues", asked, { ledgers: [] });
  return (
    <Autocomplete
      {...input}
      data={[...new Set([...(field.options ?? []), ...(known.value?.values ?? [])])]}
      limit={30}
      value={text}
      readOnly={disabled}
      maxLength={2000}
      onFocus={() => setFocused(true)}
      onChange={change}
    />
  );
}
