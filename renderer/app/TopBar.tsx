import { ActionIcon, Text, Tooltip } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import { useBureau } from "../layout/BureauContext.tsx";
import { runCommand } from "../layout/commands.ts";
import { SearchBox } from "../search/SearchBox.tsx";
import { MonthChooser } from "./MonthChooser.tsx";

/** Name of the bureau, the search, the month that all pages follow, and the keys. */
export function TopBar() {
  const { state } = useBureau();
  return (
    <header className="top-bar">
      <Text fw={600} size="md">
        交通台账
      </Text>
      <Text c="dimmed">{state.bureau}</Text>
      <div className="top-bar-space" />
      <SearchBox />
      <MonthChooser />
      <Tooltip label="快捷键（F1）">
        <ActionIcon variant="subtle" color="dark" aria-label="快捷键" onClick={() => runCommand("keys")}>
          <IconKeyboard size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
