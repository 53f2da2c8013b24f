/**
 * renderer/summary/panel — what stands beside the text: missing numbers, rules that do not hold, promises overdue, own texts,
 * documents held against the figures. The rule: each line leads to where it can be put right.
 */
import { Tabs } from "@mantine/core";
import { useState } from "react";
import type { SummaryView } from "../../../electron/contract/summary.ts";
import { Checklist } from "./Checklist.tsx";
import { NumberSource } from "./NumberSource.tsx";
import { OwnTexts } from "./OwnTexts.tsx";
import { PanelSection } from "./PanelSection.tsx";
import { hasRecheck, RecheckPanel } from "./RecheckPanel.tsx";

interface Props {
  readonly view: SummaryView;
  readonly fixed: string | null;
}

/** Beside the text: what to look at before it goes out, and documents that came back held against the ledgers. */
export function SummaryPanel({ view, fixed }: Props) {
  const { model, changed } = view;
  const [tab, setTab] = useState<string | null>(hasRecheck(model) ? "recheck" : "look");
  const { missing, checks, unreported, passed } = model;
  const open = [missing, checks, unreported, passed, changed ?? []].reduce((sum, { length }) => sum + length, 0);
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
        {/* Kept while the other tab shows: its work goes on, and can still be cancelled. */}
        <Tabs.Panel value="recheck" className="summary-panel-body" keepMounted>
          <RecheckPanel model={model} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

/** Of an issue: which of its numbers today's ledgers give otherwise. */
function ChangedNumbers({ view: { changed } }: { view: SummaryView }) {
  if (changed === null) return null;
  return (
    <PanelSection
      title="与今天的台账不同"
      good="定稿的数字与今天的台账一致。"
      note="定稿的文字不变。台账改过的，在文中数字后注明现值。"
      items={changed}
      keyOf={({ anchor, name, field, item, sentence, today }) =>
        `${anchor} ${name} ${field} ${item} ${sentence} ${today}`
      }
      draw={(number) => (
        <span title={number.sentence}>
          <NumberSource number={number} />
          ：定稿 {number.issued ?? "没有"}，现为 {number.today ?? "没有"}
        </span>
      )}
    />
  );
}
