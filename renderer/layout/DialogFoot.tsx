import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import { words } from "../text/words.ts";
import { ActionButton } from "./ActionButton.tsx";

/** The foot of a window: out of it without doing anything, then (`children`) what it is there for. */
export function DialogFoot({
  close,
  way = words.cancel,
  children,
}: {
  close: () => void;
  way?: string;
  children: ReactNode;
}) {
  return (
    <Group justify="flex-end" gap="xs">
      <ActionButton quiet label={way} onClick={close} />
      {children}
    </Group>
  );
}
