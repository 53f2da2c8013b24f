import { Menu } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactElement } from "react";

export interface MenuAction {
  readonly name: string;
  /** Before the name, not read out */
  readonly icon?: Icon;
  /** Cannot be done now */
  readonly off?: boolean;
  /** What it does; a promise looks after its own failure. */
  readonly does: () => unknown;
}

interface Props {
  /** The button it hangs below */
  readonly target: ReactElement;
  /** Ways to other pages, above a line; then what can be done here. false is left out. */
  readonly ways?: readonly (MenuAction | false)[];
  readonly actions: readonly (MenuAction | false)[];
  /** Why some of them cannot be done; null: nothing is said */
  readonly reason?: string | null;
  readonly width?: number;
}

/** A button with what can be done below it. */
export function ActionMenu({ target, ways = [], actions, reason, width }: Props) {
  const others = ways.filter((way) => way !== false);
  return (
    <Menu position="bottom-end" width={width}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {others.map(drawn)}
        {others.length > 0 && <Menu.Divider />}
        {reason && <Menu.Label>{reason}</Menu.Label>}
        {actions.filter((action) => action !== false).map(drawn)}
      </Menu.Dropdown>
    </Menu>
  );
}

function drawn({ name, icon: Sign, off = false, does }: MenuAction) {
  return (
    <Menu.Item
      key={name}
      leftSection={Sign && <Sign size={16} aria-hidden />}
      disabled={off}
      onClick={() => void does()}
    >
      {name}
    </Menu.Item>
  );
}
