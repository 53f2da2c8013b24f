import { Alert, Group, List, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconHelpCircle, IconInfoCircle } from "@tabler/icons-react";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { TaskBar } from "../../layout/TaskBar.tsx";
import { CountsLine } from "../CountsLine.tsx";
import type { PlannedStep } from "../useImport.ts";
import { concernLines } from "./concernLines.ts";

/** 写入: exactly the plan shown. With refused rows it is all or — said so — the rest. */
export function WriteStep({ work, wizard }: PlannedStep) {
  const { counts } = wizard.plan;
  const writes = counts.add + counts.update;
  const concerns = concernLines(wizard.plan.tables);
  if (work.task.running) return <TaskBar task={work.task} text="正在写入…" />;
  const asked = wizard.plan.asked.length;
  const waiting =
    asked + wizard.plan.tables.flatMap(({ questions }) => questions.filter(({ blocks }) => blocks)).length;
  const answered = wizard.choices.tables?.some(({ notALedger }) => notALedger) ?? false;
  const nothing = writes === 0 && !answered ? "没有可以写入的行" : null;
  return (
    <Stack gap="sm" maw={760} align="flex-start">
      <Text>
        “{wizard.plan.file}”：
        <CountsLine counts={counts} />
      </Text>
      {concerns.length > 0 && (
        <Alert color="yellow.9" variant="outline" icon={<IconAlertTriangle aria-hidden />} p="xs">
          <Text fw={600}>写入前请核对</Text>
          <List size="sm">
            {concerns.map(({ key, text }) => (
              <List.Item key={key}>{text}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {waiting > 0 && (
        <Alert color="yellow.9" variant="outline" icon={<IconHelpCircle aria-hidden />} p="xs">
          还有 {waiting} 个问题没有回答（见“识别结果”）
          {asked > 0 && `，其中 ${asked} 张表还不知道属于哪个台账`}。相关的行不写入。
          <ActionButton small ml="xs" label="去回答" onClick={() => work.send({ kind: "turn", to: "tables" })} />
        </Alert>
      )}
      {counts.refuse > 0 ? (
        <>
          <Alert color="red.9" variant="outline" icon={<IconAlertTriangle aria-hidden />} p="xs">
            有 {counts.refuse} 行不能写入。可以返回改正，或跳过这些行；跳过的行不会写入任何数据。
          </Alert>
          <Group gap="xs">
            <ActionButton label="返回改正" onClick={() => work.send({ kind: "turn", to: "rows" })} />
            <ActionButton
              quiet
              reason={nothing}
              label={`跳过这些行，写入其余 ${writes} 行`}
              onClick={() => work.write(true)}
            />
          </Group>
        </>
      ) : (
        <ActionButton
          reason={nothing}
          label={writes === 0 && answered ? "记住回答，不写入" : `写入 ${writes} 行`}
          onClick={() => work.write(false)}
        />
      )}
      <Text c="dimmed" size="xs" className="with-icon">
        <IconInfoCircle size={14} aria-hidden /> 写入后可在“导入记录”中整批撤销。
      </Text>
    </Stack>
  );
}
