import { Button, type ButtonProps, Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { MouseEvent } from "react";

interface Props extends ButtonProps {
  /** The words on it */
  readonly label: string;
  /** Why the button cannot be used now; null: it can. */
  readonly reason?: string | null;
  /** Before the words, not read out */
  readonly icon?: Icon;
  /** Not what the page is there for: without a filling */
  readonly quiet?: boolean;
  /** As in the row of a table or beside a heading; quiet too */
  readonly small?: boolean;
  /** What it does; a promise looks after its own failure. */
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => unknown;
  readonly title?: string;
  readonly "aria-label"?: string;
  readonly "aria-expanded"?: boolean;
  /** Where Enter in the last field of a form leads */
  readonly "data-save"?: boolean;
}

/** A button that, while it cannot be used, says why: it stays reachable by keyboard and explains itself. */
export function ActionButton({ label, reason = null, icon: Sign, quiet, small, onClick, title, ...rest }: Props) {
  const look = {
    children: label,
    ...(quiet || small ? { variant: "default" } : {}),
    ...(small ? { size: "compact-xs" } : {}),
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
