import { ActionIcon, Group, Popover, Text } from "@mantine/core";
import { MonthPicker } from "@mantine/dates";
import { IconCalendar, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { monthAfter, monthText } from "../../db/exact/index.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { places } from "../layout/place.ts";
import { words } from "../text/words.ts";

/** 截至月: every page shows the state as of the end of this month. */
export function MonthChooser() {
  const { asOf } = useBureau();
  const [opened, setOpened] = useState(false);
  const choose = (month: string) => {
    setOpened(false);
    void places.setMonth(month);
  };
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={words.asOf}>
      <Text component="span" c="dimmed">
        {words.asOf}
      </Text>
      <ActionIcon variant="default" aria-label="上一月" onClick={() => choose(monthAfter(asOf, -1))}>
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <Popover opened={opened} onChange={setOpened} trapFocus returnFocus shadow="md" position="bottom-end">
        <Popover.Target>
          <ActionButton
            quiet
            icon={IconCalendar}
            aria-label={`${words.asOf} ${monthText(asOf)}，选择年月`}
            label={monthText(asOf)}
            onClick={() => setOpened(!opened)}
          />
        </Popover.Target>
        <Popover.Dropdown aria-label="选择截至月">
          <MonthPicker
            value={`${asOf}-01`}
            defaultDate={`${asOf}-01`}
            onChange={(date) => date && choose(date.slice(0, 7))}
          />
        </Popover.Dropdown>
      </Popover>
      <ActionIcon variant="default" aria-label="下一月" onClick={() => choose(monthAfter(asOf, 1))}>
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
