import { Group, Text } from "@mantine/core";
import type { OutputOf } from "../../../electron/contract/contract.ts";
import { Tag } from "../../layout/Tag.tsx";
import { issueText } from "./closingWords.ts";

export type AreaClosing = OutputOf<"closings.state">["areas"][number];

/** Whether an area's month was handed in, by whom and when, and whether its ledgers have changed since. */
export function AreaState({ state }: { state: AreaClosing }) {
  const { closed, differing, issues } = state;
  if (!closed) {
    return (
      <Group gap={6}>
        <Tag tone="quiet">未上报</Tag>
        {issues > 0 && <Text size="xs">已重新开放，曾上报 {issues} 次</Text>}
      </Group>
    );
  }
  return (
    <Group gap={6}>
      <Tag tone="good">已上报</Tag>
      <Text size="xs" className="tabular">
        {issueText(closed)}
      </Text>
      {differing.length > 0 && <Tag tone="warning">上报后有变动 {differing.length} 张</Tag>}
    </Group>
  );
}
