/**
 * renderer/layout — what every page is made of, and what all of them share: head, sections, small tables, windows that ask,
 * words about failures and files, long tasks, the address of a page (route.ts, place.ts), the looks (theme.ts, styles.css).
 *
 * The rule: nothing here knows a page, so pages do not copy from one another. A button that cannot be used says why
 * (ActionButton); a failure is said in the contract's words; a task shows how far it is and can be stopped; Enter and Esc
 * belong to the input method while it is at work (isComposing).
 */
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
