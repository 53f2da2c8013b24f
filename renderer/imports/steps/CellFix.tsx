import { Autocomplete, Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { useBureau } from "../../layout/BureauContext.tsx";
import { isComposing } from "../../layout/isComposing.ts";
import { words } from "../../text/words.ts";

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
  const options = field.options ?? (field.kind === "township" ? townships : null);
  const parsed = fieldKinds[field.kind].parse(text, field);
  const wrong =
    parsed.kind === "wrong"
      ? parsed.why
      : field.kind === "township" && parsed.kind === "value" && !townships.includes(String(parsed.value))
        ? "不在乡（镇）、街道名单中"
        : null;
  const done = () => {
    if (wrong === null) fix(text.trim());
  };
  const input = {
    "aria-label": `${name}改为${field.unit ? `（${field.unit}）` : ""}`,
    placeholder: field.unit,
    w: 220,
    autoFocus: true,
    value: text,
    error: text === raw ? null : wrong,
    disabled: busy,
  };
  return (
    <Group
      gap="xs"
      align="flex-start"
      wrap="nowrap"
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === "Enter" && event.target instanceof HTMLInputElement && !event.defaultPrevented) done();
        if (event.key === "Escape") close();
      }}
    >
      {options ? <Autocomplete {...input} data={[...options]} onChange={setText} /> : <TextInput {...input} onChange={(event) => setText(event.currentTarget.value)} />}
      <Button onClick={done} disabled={busy}>
        改为此值
      </Button>
      <Button variant="default" onClick={close}>
        {words.cancel}
      </Button>
    </Group>
  );
}
