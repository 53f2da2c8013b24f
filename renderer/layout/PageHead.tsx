import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** The line at the top of every page: what it is, something about its state, and what can be done. */
export function PageHead({ title, about, children }: { title: string; about?: ReactNode; children?: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md" className="page-head">
      <Group gap="sm" wrap="nowrap" style={{ minWidth: 0 }}>
        <Title order={1} fz="lg" style={{ whiteSpace: "nowrap" }}>
          {title}
        </Title>
        {about}
      </Group>
      <Group gap="xs" wrap="nowrap">
        {children}
      </Group>
    </Group>
  );
}
