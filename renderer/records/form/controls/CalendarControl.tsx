import { ActionIcon, Popover } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { ControlProps } from "./ControlProps.ts";
import { LineControl } from "./LineControl.tsx";

interface Props extends ControlProps {
  /** The calendar; a choice closes it */
  readonly children: (choose: (text: string) => void) => ReactNode;
}

/** A date typed, with a small calendar beside it; that is out of the tab order, because the date can be typed. */
export function CalendarControl({ children, ...control }: Props) {
  const [opened, setOpened] = useState(false);
  const label = `选择${control.name}`;
  const calendar = (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus shadow="md" position="bottom-end">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray.7"
          size="sm"
          tabIndex={-1}
          aria-label={label}
          onClick={() => setOpened(!opened)}
        >
          <IconCalendar size={15} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        {children((text) => {
          control.change(text);
          setOpened(false);
        })}
      </Popover.Dropdown>
    </Popover>
  );
  return <LineControl {...control} maxLength={40} more={{ rightSection: !control.disabled && calendar }} />;
}
