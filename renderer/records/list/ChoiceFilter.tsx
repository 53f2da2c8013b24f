import { Select } from "@mantine/core";
import type { Field, StoredValue } from "../../../db/ledgers/Field.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { useQuery } from "../../api/useQuery.ts";
import { useBureau } from "../../layout/BureauContext.tsx";

interface Props {
  readonly ledger: string;
  readonly name: string;
  readonly field: Field;
  readonly value: StoredValue;
  readonly change: (value: StoredValue) => void;
  readonly disabled: boolean;
}

/** One value of a field's list; lists that may grow offer what the ledger holds too. */
export function ChoiceFilter({ ledger, name, field, value, change, disabled }: Props) {
  const { state } = useBureau();
  const grown = useQuery("records.fieldValues", field.extendable ? { ledger, field: name, search: "" } : null, {
    ledgers: [],
  });
  const { choices, reading } = fieldKinds[field.kind];
  const options = choices
    ? Object.keys(choices)
    : reading === "place"
      ? state.townships
      : [...(field.options ?? []), ...(grown.value?.values ?? [])];
  const shown = choices ? Object.keys(choices).find((word) => choices[word] === value) : value;
  return (
    <Select
      label={`${name} 为`}
      data-autofocus
      searchable
      clearable
      placeholder="不限"
      disabled={disabled}
      data={[...new Set(options)]}
      value={shown === null || shown === undefined ? null : String(shown)}
      onChange={(next) => change(choices && next !== null ? (choices[next] ?? null) : next)}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
