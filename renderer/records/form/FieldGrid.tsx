import { ActionIcon, TextInput, Tooltip } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useId } from "react";
import type { Problem } from "../../../db/ledgers/defineLedger.ts";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import type { Field } from "../../../db/ledgers/Field.ts";
import { FieldControl } from "./FieldControl.tsx";
import type { Texts } from "./formState.ts";

interface Props {
  readonly ledger: string;
  readonly fields: readonly Pick<NamedField, "name" | "field">[];
  readonly texts: Texts;
  readonly shown: ReadonlyMap<string, Problem>;
  readonly change: (name: string, text: string) => void;
  readonly disabled: boolean;
  /** Personal fields that are masked, and the way to see them */
  readonly masked?: ReadonlySet<string>;
  readonly reveal?: () => unknown;
}

/** Fields side by side, each with its control. */
export function FieldGrid({ ledger, fields, texts, shown, change, disabled, masked, reveal }: Props) {
  return (
    <div className="form-grid">
      {fields.map(({ name, field }) => {
        const text = texts[name] ?? "";
        if (reveal && masked?.has(name)) return <MaskedField key={name} {...{ name, field, text, reveal }} />;
        const problem = shown.get(name);
        return <FieldControl key={name} {...{ ledger, name, field, text, problem, change, disabled }} />;
      })}
    </div>
  );
}

interface MaskedProps {
  readonly name: string;
  readonly field: Field;
  /** The mask */
  readonly text: string;
  readonly reveal: () => unknown;
}

/** Personal data as it is shown without a reason: masked, read-only, with the way to see it. */
function MaskedField({ name, field, text, reveal }: MaskedProps) {
  const id = useId();
  return (
    <div className="field">
      <TextInput
        id={id}
        label={name}
        withAsterisk={field.required === true}
        description="个人信息已隐去，显示后可以修改"
        readOnly
        value={text}
        data-field={name}
        rightSection={
          <Tooltip label="显示个人信息">
            <ActionIcon variant="subtle" color="dark" aria-label={`显示个人信息：${name}`} onClick={reveal}>
              <IconEye size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        }
      />
    </div>
  );
}
