import { Alert, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { ActionButton } from "../../layout/ActionButton.tsx";
import type { PlannedStep } from "../useImport.ts";

/** On every page of a plan: how many blank cells clear what the ledgers hold, and one click that leaves it alone, or clears it again. */
export function BlanksNote({ work, wizard: { plan, choices } }: PlannedStep) {
  if (plan.blanks === 0) return null;
  const keeps = choices.blank === "keep";
  return (
    <Alert
      color={keeps ? "gray.7" : "yellow.9"}
      variant="outline"
      icon={keeps ? <IconInfoCircle aria-hidden /> : <IconAlertTriangle aria-hidden />}
      p="xs"
      mb="sm"
      role="status"
      aria-label="空白单元格"
    >
      <Group gap="sm" justify="space-between" wrap="nowrap">
        <Text>
          {keeps
            ? `${plan.blanks} 个空白单元格不改，台账中原有的内容保留。`
            : `表中有 ${plan.blanks} 个空白单元格，写入后台账中原有的内容将清空。`}
        </Text>
        <ActionButton
          small
          disabled={work.task.running}
          label={keeps ? "改为清空" : "空白不改"}
          onClick={() => work.replan({ ...choices, blank: keeps ? "clear" : "keep" })}
        />
      </Group>
    </Alert>
  );
}
