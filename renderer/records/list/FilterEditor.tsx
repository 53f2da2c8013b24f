import { Group, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Field } from "../../../db/ledgers/Field.ts";
import type { ListFilter } from "../../../electron/contract/records.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { isComposing } from "../../layout/isComposing.ts";
import { headerText, valueText } from "../valueText.ts";
import { ChoiceFilter } from "./ChoiceFilter.tsx";
import { boundOf, filterStyle } from "./filterWords.ts";

interface Props {
  readonly ledger: string;
  readonly name: string;
  readonly field: Field;
  readonly filters: readonly ListFilter[];
  readonly apply: (filters: readonly ListFilter[]) => void;
}

/** The filter of one column: a choice, words it contains, the whole value, or from–to; or only what is blank or filled. */
export function FilterEditor({ ledger, name, field, filters, apply }: Props) {
  const style = filterStyle(field);
  const stored = (test: ListFilter["test"]) => filters.find((filter) => filter.test === test)?.value ?? null;
  const [choice, setChoice] = useState(stored("is"));
  const [text, setText] = useState(String(stored("contains") ?? (style === "whole" ? stored("is") : null) ?? ""));
  const [bounds, setBounds] = useState({ from: valueText(stored("from"), field), to: valueText(stored("to"), field) });
  const [filling, setFilling] = useState(
    filters.find(({ test }) => test === "blank" || test === "filled")?.test ?? null,
  );
  const from = boundOf(bounds.from, field, "from");
  const to = boundOf(bounds.to, field, "to");
  const wrong = "why" in from || "why" in to;

  const done = () => {
    if (wrong) return;
    const next: ListFilter[] = [];
    if (filling) next.push({ field: name, test: filling, value: null });
    else if (style === "choice" && choice !== null) next.push({ field: name, test: "is", value: choice });
    else if (style === "words" && text.trim()) next.push({ field: name, test: "contains", value: text.trim() });
    else if (style === "whole" && text.trim()) next.push({ field: name, test: "is", value: text.trim() });
    else if (style === "range") {
      if (from.value !== null) next.push({ field: name, test: "from", value: from.value });
      if (to.value !== null) next.push({ field: name, test: "to", value: to.value });
    }
    apply(next);
  };
  return (
    <Stack
      gap="xs"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || isComposing(event.nativeEvent) || event.defaultPrevented) return;
        if (event.target instanceof HTMLInputElement) done();
      }}
    >
      {style === "choice" && (
        <ChoiceFilter
          ledger={ledger}
          name={name}
          field={field}
          value={choice}
          change={(value) => {
            setChoice(value);
            if (value !== null) apply([{ field: name, test: "is", value }]);
          }}
          disabled={filling !== null}
        />
      )}
      {(style === "words" || style === "whole") && (
        <TextInput
          label={style === "words" ? `${name} 含有` : `${name} 为`}
          description={style === "whole" && "个人信息须写全"}
          data-autofocus
          value={text}
          disabled={filling !== null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {style === "range" && (
        <Group gap="xs" align="flex-start" grow>
          {(["from", "to"] as const).map((side) => {
            const bound = side === "from" ? from : to;
            return (
              <TextInput
                key={side}
                label={side === "from" ? "从" : "到"}
                data-autofocus={side === "from" || undefined}
                aria-label={`${headerText(name, field)}${side === "from" ? "从" : "到"}`}
                value={bounds[side]}
                disabled={filling !== null}
                error={"why" in bound ? bound.why : null}
                onChange={(event) => setBounds({ ...bounds, [side]: event.currentTarget.value })}
              />
            );
          })}
        </Group>
      )}
      <Select
        label="填写情况"
        data={[
          { value: "blank", label: "只看未填的" },
          { value: "filled", label: "只看已填的" },
        ]}
        placeholder="不限"
        clearable
        value={filling}
        onChange={(value) => setFilling(value === "blank" || value === "filled" ? value : null)}
        comboboxProps={{ withinPortal: false }}
      />
      <Group gap="xs" justify="flex-end">
        <ActionButton quiet label="清除" onClick={() => apply([])} />
        <ActionButton label="筛选" onClick={done} />
      </Group>
    </Stack>
  );
}
