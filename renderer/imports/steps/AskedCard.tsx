import { Paper, Text } from "@mantine/core";
import type { AskedTableView } from "../../../electron/contract/importPlan.ts";
import type { PlannedStep } from "../useImport.ts";
import { QuestionList } from "./QuestionList.tsx";

interface Props extends PlannedStep {
  readonly asked: AskedTableView;
}

/** A table of which nobody knows the ledger: asked here, and nothing of it is written meanwhile. */
export function AskedCard({ asked: { sheet, title, headers, sender, question }, work, wizard }: Props) {
  return (
    <Paper withBorder p="sm" component="section" aria-label={`工作表 ${sheet}`}>
      <Text fw={600} truncate mb={4}>
        工作表“{sheet}”{title && `：${title}`}
      </Text>
      <Text size="xs" c="dimmed" mb={4}>
        {question.range}，{question.rowCount} 行{sender && `，${sender}报送`}。表头：{headers.join("、")}
      </Text>
      <QuestionList questions={[question]} sheet={sheet} work={work} wizard={wizard} />
    </Paper>
  );
}
