import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton } from "../layout/ActionButton.tsx";
import { LateDialog } from "./LateDialog.tsx";

interface Props {
  /** A work area, null: all */
  readonly area: string | null;
  readonly count: number;
  readonly asOf: string;
}

/** How many are late, and the way to their list. */
export function LateButton({ area, count, asOf }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <ActionButton
        small
        variant="subtle"
        color="dark"
        ml={8}
        icon={IconAlertTriangle}
        label={area === null ? `查看全部 ${count} 项` : `逾期 ${count} 项`}
        onClick={() => setOpened(true)}
      />
      <LateDialog area={area} asOf={asOf} opened={opened} close={() => setOpened(false)} />
    </>
  );
}
