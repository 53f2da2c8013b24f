import { ActionIcon, TextInput, Tooltip } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useId } from "react";
import type { Field } from "../../../db/ledgers/Field.ts";

interface Props {
  readonly name: string;
  readonly field: Field;
  /** The mask */
  readonly text: string;
  readonly reveal: () => void;
}

/** Personal data as it is shown without a reason: masked, read-only, with the way to see it. */
export function MaskedField({ name, field, text, reveal }: Props) {
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
