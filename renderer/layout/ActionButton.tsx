import { Button, type ButtonProps, Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { MouseEvent, ReactNode } from "react";

interface Props extends ButtonProps {
  /** Why the button cannot be used now; null: it can. */
  readonly reason?: string | null;
  /** Before the words, not read out */
  readonly icon?: Icon;
  /** As in the row of a table or beside a heading */
  readonly small?: boolean;
  /** What it does; a promise looks after its own failure. */
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => unknown;
  readonly children: ReactNode;
  readonly title?: string;
  readonly "aria-label"?: string;
  readonly "aria-expanded"?: boolean;
  /** Where Enter in the last field of a form leads */
  readonly "data-save"?: boolean;
}

const smallLook = { size: "compact-xs", variant: "default" } as const;

/** A button that, while it cannot be used, says why: it stays reachable by keyboard and explains itself. */
export function ActionButton({ reason = null, icon: Sign, small = false, onClick, title, ...rest }: Props) {
  const look = {
    ...(small ? smallLook : {}),
    ...(Sign ? { leftSection: <Sign size={small ? 14 : 16} aria-hidden /> } : {}),
    ...rest,
  };
  if (reason === null) return <Button {...look} title={title} onClick={(event) => void onClick(event)} />;
  return (
    <Tooltip label={reason} openDelay={0}>
      <Button
        {...look}
        data-disabled
        aria-disabled
        aria-description={reason}
        onClick={(event) => event.preventDefault()}
      />
    </Tooltip>
  );
}
