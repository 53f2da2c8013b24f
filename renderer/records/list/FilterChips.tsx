import { Group, Pill, Text } from "@mantine/core";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { filterText } from "./filterWords.ts";
import { changed, type ListPart } from "./listState.ts";

/** What the list is narrowed to, in words; each can be taken off. */
export function FilterChips({ ledger, state, change }: ListPart) {
  if (state.filters.length === 0) return null;
  const fields = new Map(allFields(ledger).map((named) => [named.name, named.field]));
  return (
    <Group gap={6} mb={6}>
      <Text component="span" size="xs" c="dimmed">
        筛选：
      </Text>
      {state.filters.map((filter) => {
        const field = fields.get(filter.field);
        if (!field) return null;
        const text = filterText(filter, field);
        return (
          <Pill
            key={`${filter.field} ${filter.test}`}
            withRemoveButton
            removeButtonProps={{ "aria-label": `去掉筛选：${text}`, tabIndex: 0, "aria-hidden": false }}
            onRemove={() => change(changed(state, { filters: state.filters.filter((other) => other !== filter) }))}
          >
            {text}
          </Pill>
        );
      })}
      <ActionButton variant="subtle" label="全部去掉" onClick={() => change(changed(state, { filters: [] }))} />
    </Group>
  );
}
