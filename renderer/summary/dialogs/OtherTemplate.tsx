import { useState } from "react";
import type { SummaryKind } from "../../../electron/contract/summaryModel.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { TemplateHistory } from "./TemplateHistory.tsx";

/** Where the template in force cannot be filled (it names what the program no longer has): the way to another one. */
export function OtherTemplate({ kind, fixed }: { kind: SummaryKind; fixed: string | null }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionButton mt="xs" label="换一个模板…" onClick={() => setOpen(true)} />
      {open && <TemplateHistory kind={kind} fixed={fixed} close={() => setOpen(false)} />}
    </>
  );
}
