import { Button, type ButtonProps, Tooltip } from "@mantine/core";
import type { MouseEventHandler, ReactNode } from "react";

interface Props extends ButtonProps {
  /** Why the button cannot be used now; null: it can. */
  readonly reason: string | null;
  readonly onClick: MouseEventHandler<HTMLButtonElement>;
  readonly children: ReactNode;
  readonly title?: string;
  /** Where Enter in the last field of a form leads */
  readonly "data-save"?: boolean;
}

/** A button that, while it cannot be used, says why: it stays reachable by keyboard and explains itself. */
export function ReasonButton({ reason, onClick, children, title, ...rest }: Props) {
  if (reason === null) {
    return (
      <Button {...rest} title={title} onClick={onClick}>
        {children}
      </Button>
    );
  }
  return (
    <Tooltip label={reason} openDelay={0}>
      <Button
        {...rest}
        data-disabled
        aria-disabled
        aria-description={reason}
        onClick={(event) => event.preventDefault()}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
