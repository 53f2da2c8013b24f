import { Autocomplete, Group, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useBureau } from "../../layout/BureauContext.tsx";
import { isComposing } from "../../layout/isComposing.ts";
import { words } from "../../text/words.ts";
import { BLANK_OPTION, cellOptions } from "./cellOptions.ts";

interface Props {
  readonly named: NamedField;
  readonly raw: string;
  readonly busy: boolean;
  readonly fix: (text: string) => void;
  readonly close: () => void;
}

/** What should stand in the cell; read by the field's own kind before it is planned again. The sheet itself is not changed. */
export function CellFix({ named: { name, field }, raw, busy, fix, close }: Props) {
  const { townships } = useBureau().state;
  const [text, setText] = useState(raw);
  const closed = cellOptions(field, townships);
  const parsed = fieldKinds[field.kind].parse(text, field);
  const wrong = parsed.kind === "wrong" ? parsed.why : null;
  const done = () => {
    if (wrong === null) fix(text.trim());
  };
  const input = {
    "aria-label": `${name}改为${field.unit ? `（${field.unit}）` : ""}`,
    w: 220,
    autoFocus: true,
    disabled: busy,
  };
  const typed = { value: text, error: text === raw ? null : wrong };
  return (
    <Group
      gap="xs"
      align="flex-start"
      wrap="nowrap"
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent) || event.defaultPrevented) return;
        if (event.key === "Enter" && event.target instanceof HTMLInputElement && !closed) done();
        if (event.key === "Escape") close();
      }}
    >
      {closed ? (
        <Select
          {...input}
          placeholder="请选择"
          searchable
          data={[...closed]}
          value={null}
          onChange={(value) => value !== null && fix(value === BLANK_OPTION ? "" : value)}
        />
      ) : field.options ? (
        <Autocomplete {...input} data={[...field.options]} {...typed} onChange={setText} />
      ) : (
        <TextInput
          {...input}
          placeholder={field.unit}
          {...typed}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {!closed && <ActionButton label="改为此值" onClick={done} disabled={busy} />}
      <ActionButton quiet label={words.cancel} onClick={close} />
    </Group>
  );
}
