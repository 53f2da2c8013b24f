import { List, ScrollArea, Text } from "@mantine/core";
import type { FindingView } from "../../../electron/contract/checks.ts";

interface Props {
  readonly findings: readonly FindingView[];
}

/** What is wrong before a month is 上报: 错误 first, each cause one line with its numbers. */
export function OpenFindings({ findings }: Props) {
  const errors = findings.filter(({ level }) => level === "error").length;
  if (findings.length === 0) return <Text mb="sm">审核没有发现错误和提示。</Text>;
  return (
    <section aria-label="审核发现">
      <Text fw={600}>
        审核发现错误 {errors} 项、提示 {findings.length - errors} 项。
        {errors > 0 ? "错误应先更正；确认无误的，写明原因后通过。" : "提示请核对，不影响上报。"}
      </Text>
      <ScrollArea.Autosize mah={220} my="xs" type="auto">
        <List size="sm">
          {findings.map(({ key, level, rule, label, message }) => (
            <List.Item key={key}>
              {level === "error" ? "错误" : "提示"}〔{rule}〕{label}：{message}
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
    </section>
  );
}
