import { Button } from "@mantine/core";
import { useState } from "react";
import type { SummaryKind } from "../../../electron/contract/summaryModel.ts";
import { TemplateHistory } from "./TemplateHistory.tsx";

/** Where the template in force cannot be filled (it names what the program no longer has): the way to another one. */
export function OtherTemplate({ kind, fixed }: { kind: SummaryKind; fixed: string | null }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button mt="xs" onClick={() => setOpen(true)}>
        换一个模板…
      </Button>
      {open && <TemplateHistory kind={kind} fixed={fixed} close={() => setOpen(false)} />}
    </>
  );
}
