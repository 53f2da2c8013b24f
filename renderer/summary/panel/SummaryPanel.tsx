/**
 * renderer/summary/panel — what stands beside the text: missing numbers, rules that do not hold, promises overdue, own texts,
 * documents held against the figures. The rule: each line leads to where it can be put right.
 */
import { Tabs } from "@mantine/core";
import { useState } from "react";
import type { SummaryView } from "../../../electron/contract/summary.ts";
import { call } from "../../api/client.ts";
import { useTask } from "../../api/useTask.ts";
import { TaskModal } from "../../layout/TaskModal.tsx";
import { told } from "../../layout/told.ts";
import { ChangedNumbers } from "./ChangedNumbers.tsx";
import { Checklist } from "./Checklist.tsx";
import { keepRecheck, keptRecheck } from "./keptRecheck.ts";
import { OwnTexts } from "./OwnTexts.tsx";
import { RecheckPanel } from "./RecheckPanel.tsx";

interface Props {
  readonly view: SummaryView;
  readonly fixed: string | null;
}

/** Beside the text: what to look at before it goes out, and documents that came back held against the ledgers. */
export function SummaryPanel({ view, fixed }: Props) {
  const { model, changed } = view;
  const { kind, asOf } = model;
  const edition = `${kind} ${asOf}`;
  const task = useTask();
  const [kept, setKept] = useState(() => keptRecheck(edition));
  const [tab, setTab] = useState<string | null>(kept ? "recheck" : "look");
  const open = model.missing.length + model.checks.length + model.passed.length + (changed?.length ?? 0);

  const recheck = () =>
    told(async () => {
      const { file } = await call("summary.choose", {});
      if (!file) return;
      const result = await task.run((id) => call("summary.recheck", { kind, asOf, token: file.token, task: id }));
      const next = { file: file.name, result };
      keepRecheck(edition, next);
      setKept(next);
    });

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
          <RecheckPanel kept={kept} busy={task.running} choose={() => void recheck()} />
        </Tabs.Panel>
      </Tabs>
      <TaskModal task={task} title="改后回检" text="正在核对文档中的数字…" />
    </aside>
  );
}
