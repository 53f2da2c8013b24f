import type { RecordRow } from "../../../electron/contract/records.ts";
import { call } from "../../api/client.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useReadonlyReason } from "../../layout/BureauContext.tsx";
import { givingReason } from "../../layout/givingReason.tsx";
import { notifyDone } from "../../layout/notify.tsx";
import { told } from "../../layout/told.ts";
import { words } from "../../text/words.ts";

interface Props {
  readonly ledger: string;
  readonly row: RecordRow;
  readonly size?: "xs" | "compact-xs";
  readonly restored?: () => void;
}

/** Puts a deleted record back; into a closed period with a reason. */
export function RestoreButton({ ledger, row, size = "compact-xs", restored }: Props) {
  const reason = useReadonlyReason();
  const restore = () =>
    told(async () => {
      const { id, revision } = row;
      const done = await givingReason(words.restore, (reason) =>
        call("records.restore", { ledger, id, revision, reason }),
      );
      if (done === null) return;
      notifyDone("已恢复，记录回到台账中。");
      restored?.();
    });
  return (
    <ActionButton
      size={size}
      quiet
      reason={reason}
      label={words.restore}
      onClick={(event) => {
        event.stopPropagation();
        void restore();
      }}
    />
  );
}
