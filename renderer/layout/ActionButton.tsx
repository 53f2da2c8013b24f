import { Button, type ButtonProps, Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { MouseEvent } from "react";
import { places } from "./place.ts";
import type { Route } from "./route.ts";

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
  /** As small, with no frame: what few look for */
  readonly faint?: boolean;
  /** The page it leads to */
  readonly to?: Route;
  /** What it does otherwise; a promise looks after its own failure. */
  readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => unknown;
  readonly title?: string;
  readonly "aria-label"?: string;
  readonly "aria-expanded"?: boolean;
  /** Where Enter in the last field of a form leads */
  readonly "data-save"?: boolean;
}

/** A button that, while it cannot be used, says why: it stays reachable by keyboard and explains itself. */
export function ActionButton({ label, reason = null, icon: Sign, to, onClick, title, ...rest }: Props) {
  const { quiet, small, faint, ...own } = rest;
  const isSmall = small || faint;
  const look = {
    children: label,
    ...(quiet || small ? { variant: "default" } : {}),
    ...(faint ? { variant: "subtle", color: "dark" } : {}),
    ...(isSmall ? { size: "compact-xs" } : {}),
    ...(Sign ? { leftSection: <Sign size={isSmall ? 14 : 16} aria-hidden /> } : {}),
    ...own,
  };
  const act = (event: MouseEvent<HTMLButtonElement>): unknown => (to ? places.go(to) : onClick?.(event));
  if (reason === null) return <Button {...look} title={title} onClick={(event) => void act(event)} />;
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
