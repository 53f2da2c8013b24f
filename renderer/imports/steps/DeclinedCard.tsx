import { Group, Paper, Text } from "@mantine/core";
import type { PlanView } from "../../../electron/contract/importPlan.ts";
import { withTable } from "../../../electron/contract/withChoice.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import type { PlannedStep } from "../useImport.ts";
import { RememberChoice } from "./RememberChoice.tsx";

interface Props extends PlannedStep {
  readonly declined: PlanView["declined"][number];
}

/** A table that was said to be of no ledger, and a way to say otherwise. */
export function DeclinedCard({ declined: { index, sheet, title, why }, work, wizard }: Props) {
  const answered = wizard.choices.tables?.some((table) => table.index === index && table.notALedger);
  return (
    <Paper withBorder p="sm" component="section" aria-label={`工作表 ${sheet}`} className="card-out">
      <Group justify="space-between" wrap="nowrap">
        <Text truncate>
          工作表“{sheet}”{title && `：${title}`}。{why}
        </Text>
        <ActionButton
          small
          label="重新选择台账"
          disabled={work.task.running}
          onClick={() => work.replan(withTable(wizard.choices, index, { notALedger: false }))}
        />
      </Group>
      {answered && <RememberChoice index={index} sender={null} work={work} wizard={wizard} />}
    </Paper>
  );
}
