import { Group } from "@mantine/core";
import { ActionButton } from "../layout/ActionButton.tsx";
import { words } from "../text/words.ts";
import { CountsLine } from "./CountsLine.tsx";
import type { PlannedStep } from "./useImport.ts";
import { type PlanStep, stepBeside } from "./wizard.ts";

/** Back, on, or give up; and the count of all rows, which always adds up. */
export function StepFooter({ work, wizard, giveUp }: PlannedStep & { giveUp: () => void }) {
  const before = stepBeside(wizard.step, -1);
  const after = stepBeside(wizard.step, 1);
  const busy = work.task.running ? "正在处理，请稍候" : null;
  const { tables, declined, asked } = wizard.plan;
  const waiting = asked.reduce((sum, { question }) => sum + question.rowCount, 0);
  const nothing = declined.length === 0 && tables.every(({ leftOut }) => leftOut) ? "没有可以导入的表" : null;
  const turn = (to: PlanStep) => work.send({ kind: "turn", to });
  return (
    <Group className="wizard-footer" justify="space-between" wrap="nowrap">
      <div>
        <CountsLine counts={wizard.plan.counts} />
        {waiting > 0 && <span>；另有 {waiting} 行等待回答属于哪个台账</span>}
      </div>
      <Group gap="xs" wrap="nowrap">
        <ActionButton quiet reason={busy} label="放弃导入" onClick={giveUp} />
        {before ? (
          <ActionButton quiet reason={busy} label={words.previous} onClick={() => turn(before)} />
        ) : (
          <ActionButton quiet label="重新选择文件" onClick={giveUp} />
        )}
        {after && <ActionButton data-next reason={busy ?? nothing} label={words.next} onClick={() => turn(after)} />}
      </Group>
    </Group>
  );
}
