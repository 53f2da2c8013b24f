import { Group, SegmentedControl, Select, Text } from "@mantine/core";
import { IconLock, IconLockOpen } from "@tabler/icons-react";
import { monthText } from "../../../db/exact/index.ts";
import type { ClosingView } from "../../../electron/contract/closings.ts";
import { places } from "../../layout/place.ts";
import { timeText } from "../../text/timeText.ts";
import { countOf, issueText } from "../closing/closingWords.ts";
import type { TableIssues } from "./useTableIssues.ts";

interface Props {
  readonly table: string;
  readonly issues: TableIssues;
  /** Whether the table is looked at as it was issued */
  readonly past: boolean;
}

/** 已上报, 已锁定 or 已重新开放: which issue counts, and the switch between 现数 and what was handed in. */
export function IssueBar({ table, issues: { issues, issue, differences }, past }: Props) {
  if (!issue) return null;
  const look = (closing: string | null): void =>
    void places.go(closing ? { page: "table", table, closing } : { page: "table", table });
  return (
    <div className="issue-bar" role="status">
      <Group gap="xs" wrap="nowrap" style={{ minWidth: 0 }}>
        {issue.reopened ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />}
        <Text size="xs">
          {past && <b>正在看第{issue.issue}次上报时的报表，数值不再变动。</b>}
          {wordsOf(issue)}
          {!past && differences && countOf(differences) === 0 && "现数与上报一致。"}
        </Text>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <SegmentedControl
          aria-label="看现数还是上报数"
          data={[
            { value: "now", label: "现数" },
            { value: "issued", label: "上报数" },
          ]}
          value={past ? "issued" : "now"}
          onChange={(value) => look(value === "now" ? null : issue.id)}
        />
        {issues.length > 1 && (
          <Select
            aria-label="看哪一次上报"
            w={200}
            allowDeselect={false}
            data={issues.map(({ id, issue: number, at }) => ({ value: id, label: `第${number}次 ${timeText(at)}` }))}
            value={issue.id}
            onChange={(value) => value && look(value)}
          />
        )}
      </Group>
    </div>
  );
}

function wordsOf(issue: ClosingView): string {
  const period = monthText(issue.month);
  if (!issue.reopened) return `${period}已锁定（${issueText(issue)}）：改动这一期的记录要写明原因。`;
  const { at, by, reason } = issue.reopened;
  return `${issueText(issue)}，已由${by}于 ${timeText(at)} 重新开放，原因：${reason}。`;
}
