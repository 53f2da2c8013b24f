import { Select } from "@mantine/core";
import type { Field, StoredValue } from "../../../db/ledgers/Field.ts";
import { useQuery } from "../../api/useQuery.ts";
import { useBureau } from "../../layout/BureauContext.tsx";
import { words } from "../../text/words.ts";

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
  const isBool = field.kind === "bool";
  const options = isBool
    ? [words.yes, words.no]
    : field.kind === "township"
      ? state.townships
      : [...(field.options ?? []), ...(grown.value?.values ?? [])];
  return (
    <Select
      label={`${name} 为`}
      data-autofocus
      searchable
      clearable
      placeholder="不限"
      disabled={disabled}
      data={[...new Set(options)]}
      value={
        isBool ? (value === null ? null : value === 1 ? words.yes : words.no) : value === null ? null : String(value)
      }
      onChange={(next) => change(isBool && next !== null ? (next === words.yes ? 1 : 0) : next)}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
