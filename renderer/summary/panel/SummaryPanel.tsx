/**
 * renderer/summary/panel — what stands beside the text: missing numbers, rules that do not hold, promises overdue, own texts,
 * documents held against the figures. The rule: each line leads to where it can be put right.
 */
import { Tabs } from "@mantine/core";
import { useState } from "react";
import type { SummaryView } from "../../../electron/contract/summary.ts";
import { ChangedNumbers } from "./ChangedNumbers.tsx";
import { Checklist } from "./Checklist.tsx";
import { OwnTexts } from "./OwnTexts.tsx";
import { hasRecheck, RecheckPanel } from "./RecheckPanel.tsx";

interface Props {
  readonly view: SummaryView;
  readonly fixed: string | null;
}

/** Beside the text: what to look at before it goes out, and documents that came back held against the ledgers. */
export function SummaryPanel({ view, fixed }: Props) {
  const { model, changed } = view;
  const [tab, setTab] = useState<string | null>(hasRecheck(model) ? "recheck" : "look");
  const open = model.missing.length + model.checks.length + model.passed.length + (changed?.length ?? 0);
  return (
    <aside className="summary-panel" aria-label="核对">
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List grow>
          <Tabs.Tab value="look">{open === 0 ? "核对" : `核对（${open}）`}</Tabs.Tab>
          <Tabs.Tab value="recheck">改后回检</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="look" className="summary-panel-body">
          <ChangedNumbers view={view} />
          <OwnTexts view={view} fixed={fixed} />
          <Checklist view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="recheck" className="summary-panel-body">
          <RecheckPanel model={model} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
