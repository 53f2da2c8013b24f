import { Button, Group } from "@mantine/core";
import { ActionButton } from "../layout/ActionButton.tsx";
import { words } from "../text/words.ts";
import { CountsLine } from "./CountsLine.tsx";
import type { Import, Planned } from "./useImport.ts";
import { stepBeside } from "./wizard.ts";

interface Props {
  readonly work: Import;
  readonly wizard: Planned;
  readonly giveUp: () => void;
}

/** Back, on, or give up; and the count of all rows, which always adds up. */
export function StepFooter({ work, wizard, giveUp }: Props) {
  const before = stepBeside(wizard.step, -1);
  const after = stepBeside(wizard.step, 1);
  const busy = work.task.running ? "正在处理，请稍候" : null;
  const { tables, declined, asked } = wizard.plan;
  const waiting = asked.reduce((sum, { question }) => sum + question.rowCount, 0);
  const nothing = declined.length === 0 && tables.every(({ leftOut }) => leftOut) ? "没有可以导入的表" : null;
  return (
    <Group className="wizard-footer" justify="space-between" wrap="nowrap">
      <div>
        <CountsLine counts={wizard.plan.counts} />
        {waiting > 0 && <span>；另有 {waiting} 行等待回答属于哪个台账</span>}
      </div>
      <Group gap="xs" wrap="nowrap">
        <ActionButton variant="default" reason={busy} onClick={giveUp}>
          放弃导入
        </ActionButton>
        {before ? (
          <ActionButton variant="default" reason={busy} onClick={() => work.send({ kind: "turn", to: before })}>
            {words.previous}
          </ActionButton>
        ) : (
          <Button variant="default" onClick={giveUp}>
            重新选择文件
          </Button>
        )}
        {after && (
          <ActionButton reason={busy ?? nothing} onClick={() => work.send({ kind: "turn", to: after })}>
            {words.next}
          </ActionButton>
        )}
      </Group>
    </Group>
  );
}
