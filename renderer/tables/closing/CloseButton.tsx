/**
 * renderer/tables/closing — 上报: handing a month in, opening it again, and every cell that differs since. The rule: a
 * difference stands at its cell, in the list and with the records that made it; nothing is said by colour alone.
 */
import { List, Text } from "@mantine/core";
import { monthText } from "../../../db/exact/index.ts";
import type { FindingView } from "../../../electron/contract/checks.ts";
import type { ClosingView } from "../../../electron/contract/closings.ts";
import type { OutputOf } from "../../../electron/contract/contract.ts";
import { call } from "../../api/client.ts";
import { useTask } from "../../api/useTask.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useReadonlyReason } from "../../layout/BureauContext.tsx";
import { forReason } from "../../layout/forReason.ts";
import { notifyDone } from "../../layout/notify.tsx";
import { TaskModal } from "../../layout/TaskModal.tsx";
import { told } from "../../layout/told.ts";
import { OwedBrief } from "../../owed/OwedBrief.tsx";
import { timeText } from "../../text/timeText.ts";
import type { AreaClosing } from "./AreaState.tsx";
import { OpenFindings } from "./OpenFindings.tsx";

interface Props {
  readonly state: AreaClosing;
  readonly areaName: string;
  readonly asOf: string;
}

/** 上报本月报表; where they are handed in, 重新开放. */
export function CloseButton({ state: { area, tables, closed }, areaName, asOf }: Props) {
  const task = useTask();
  const reason = useReadonlyReason();
  const close = () =>
    told(async () => {
      const [{ findings }, owed] = await Promise.all([
        call("checks.audit", { asOf, reporting: area }),
        call("owed.list", { asOf }),
      ]);
      const open = findings.filter(({ settled }) => settled === null);
      const errors = open.filter(({ level }) => level === "error");
      const question = {
        title: `上报 ${areaName} ${monthText(asOf)}报表`,
        text: <WhatCloses tables={tables.length} month={monthText(asOf)} open={open} owed={owed} />,
        confirm: errors.length > 0 ? `通过 ${errors.length} 项错误并上报` : `上报 ${tables.length} 张报表`,
        grave: errors.length > 0,
        required: errors.length > 0,
        label: errors.length > 0 ? "通过的原因" : "说明",
      };
      await forReason(question, async (why) => {
        const pass = errors.map(({ key }) => key);
        const { issue } = await task.run((name) =>
          call("closings.close", { area, asOf, reason: why || null, pass, task: name }),
        );
        notifyDone(`${areaName} ${monthText(asOf)}报表已上报（第${issue}次）。`);
      });
    });
  return (
    <>
      {closed ? (
        <ActionButton reason={reason} small label="重新开放" onClick={() => reopenMonth(closed, areaName)} />
      ) : (
        <ActionButton reason={reason} size="compact-xs" label="上报本月报表" onClick={close} />
      )}
      <TaskModal task={task} title="正在上报" text="正在制作报表…" />
    </>
  );
}

interface WhatClosesProps {
  readonly tables: number;
  readonly month: string;
  /** What the audit has found and nobody has settled */
  readonly open: readonly FindingView[];
  readonly owed: OutputOf<"owed.list">;
}

function WhatCloses({ tables, month, open, owed }: WhatClosesProps) {
  return (
    <>
      <OpenFindings findings={open} />
      <OwedBrief {...owed} />
      <Text>上报后：</Text>
      <List size="sm" mt={4}>
        <List.Item>
          {tables} 张报表的数值、工作簿和数据来源按现在的样子保存，不再变动，随时可以查看和再次导出；
        </List.Item>
        <List.Item>{month}锁定：改动这一期的记录要写明原因；</List.Item>
        <List.Item>要更正上报，先写明原因重新开放，改好后再上报。</List.Item>
      </List>
    </>
  );
}

/** Asks why, then opens a closed month again for one area. */
function reopenMonth({ id, ...closing }: ClosingView, areaName: string): Promise<boolean> {
  const period = `${areaName} ${monthText(closing.month)}`;
  const question = {
    title: "重新开放",
    text: `${period}的报表由${closing.actor}于 ${timeText(closing.at)} 上报（第${closing.issue}次）。重新开放后，改动这一期的记录不再要求写明原因；已上报的报表仍保存着，可以随时查看和导出。更正后请再上报一次。`,
    confirm: "重新开放",
    grave: true,
    required: true,
  };
  const reopen = (reason: string) => call("closings.reopen", { closing: id, reason });
  return forReason(question, reopen, `${period}已重新开放。`);
}
