/**
 * renderer/imports/steps — the wizard's steps, one component each, in the order of wizard.ts: choose, read, tables, columns,
 * rows, compare, write, done. The rule: a step shows the plan that main made and sends answers back; it decides nothing.
 */
import { Alert, List, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { Section } from "../../layout/Section.tsx";
import type { PlannedStep } from "../useImport.ts";
import { AskedCard } from "./AskedCard.tsx";
import { DeclinedCard } from "./DeclinedCard.tsx";
import { TableCard } from "./TableCard.tsx";
import { WarningList } from "./WarningList.tsx";

/** 识别结果: each table found, what it was taken for and from where; what was not recognised, and why. */
export function TablesStep({ work, wizard }: PlannedStep) {
  const { plan } = wizard;
  return (
    <Stack gap="sm">
      {plan.importedBefore && (
        <Alert color="yellow.9" variant="outline" icon={<IconInfoCircle aria-hidden />} p="xs">
          同样内容的文件以前导入过（见“导入记录”）。再次导入时，没有变化的行不会重复写入。
        </Alert>
      )}
      {plan.tables.length + plan.asked.length + plan.declined.length === 0 && (
        <Alert color="red.9" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert">
          没有识别出可以导入的表，未写入任何数据。请检查表头，或用台账的“下载模板”整理后再导入。
        </Alert>
      )}
      {plan.warnings.length > 0 && (
        <Alert color="yellow.9" variant="outline" icon={<IconAlertTriangle aria-hidden />} p="xs">
          <WarningList warnings={plan.warnings} />
        </Alert>
      )}
      {plan.asked.map((asked) => (
        <AskedCard key={asked.index} asked={asked} work={work} wizard={wizard} />
      ))}
      {plan.tables.map((table) => (
        <TableCard key={table.index} table={table} work={work} wizard={wizard} />
      ))}
      {plan.declined.map((declined) => (
        <DeclinedCard key={declined.index} declined={declined} work={work} wizard={wizard} />
      ))}
      {plan.unrecognised.length > 0 && (
        <Section id="unrecognised" title={`没有识别的部分（${plan.unrecognised.length} 处，不写入）`}>
          <List size="sm">
            {plan.unrecognised.map(({ sheet, range, why }) => (
              <List.Item key={`${sheet} ${range}`}>
                <Text component="span">
                  工作表“{sheet}” {range}：{why}
                </Text>
              </List.Item>
            ))}
          </List>
        </Section>
      )}
    </Stack>
  );
}
