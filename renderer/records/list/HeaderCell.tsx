import { ActionIcon, Popover, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconFilter, IconFilterFilled } from "@tabler/icons-react";
import { useState } from "react";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { headerText, isRight } from "../valueText.ts";
import { FilterEditor } from "./FilterEditor.tsx";
import { type ListState, sortedBy, withFilters } from "./listState.ts";

interface Props {
  readonly ledger: string;
  readonly named: NamedField;
  readonly state: ListState;
  readonly change: (next: ListState) => void;
}

/** A header: its name sorts, the funnel filters. */
export function HeaderCell({ ledger, named: { name, field }, state, change }: Props) {
  const [opened, setOpened] = useState(false);
  const header = headerText(name, field);
  const sort = state.sort?.field === name ? state.sort : null;
  const filters = state.filters.filter((filter) => filter.field === name);
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp;
  const Funnel = filters.length > 0 ? IconFilterFilled : IconFilter;
  return (
    <span className={isRight(field) ? "list-header list-header-right" : "list-header"}>
      <UnstyledButton
        className="list-header-sort"
        aria-label={`按${name}排序${sort ? `，现为${sort.descending ? "降序" : "升序"}` : ""}`}
        title={header}
        onClick={() => change(sortedBy(state, name))}
      >
        <span className="list-header-text">
          {name}
          {field.unit && <span className="list-header-unit">（{field.unit}）</span>}
        </span>
        {sort && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
      <Popover opened={opened} onChange={setOpened} trapFocus returnFocus shadow="md" position="bottom-end" width={260}>
        <Popover.Target>
          <ActionIcon
            size="xs"
            variant={filters.length > 0 ? "light" : "transparent"}
            color={filters.length > 0 ? undefined : "gray.7"}
            aria-label={`筛选${name}${filters.length > 0 ? "（已筛选）" : ""}`}
            onClick={() => setOpened(!opened)}
          >
            <Funnel size={13} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown aria-label={`筛选${name}`}>
          <FilterEditor
            ledger={ledger}
            name={name}
            field={field}
            filters={filters}
            apply={(next) => {
              setOpened(false);
              change(withFilters(state, name, next));
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}
