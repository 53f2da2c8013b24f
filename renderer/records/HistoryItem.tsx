import { Group, Text } from "@mantine/core";
import { monthText } from "../../db/exact/index.ts";
import type { Ledger } from "../../db/ledgers/defineLedger.ts";
import type { StoredValue } from "../../db/ledgers/Field.ts";
import type { HistoryEntry } from "../../electron/contract/records.ts";
import { SmallTable } from "../layout/SmallTable.tsx";
import { timeText } from "../text/timeText.ts";
import { words } from "../text/words.ts";
import { headerOf, namedText } from "./valueText.ts";

const historyActions: Readonly<Record<HistoryEntry["action"], string>> = {
  add: "新增",
  update: "修改",
  remove: "删除",
  restore: "恢复",
  reveal: "查看个人信息",
};

const causes: Readonly<Record<string, string>> = {
  form: "手工录入",
  import: "导入",
  undo: "撤销导入",
  setup: "初始数据",
  restore: "恢复",
};

/** One entry of a record's history. */
export function HistoryItem({ ledger, entry }: { ledger: Ledger; entry: HistoryEntry }) {
  const show = (name: string, value: StoredValue) => namedText(ledger, name, value) || words.nothing;
  const progressNames = Object.keys(ledger.progress ?? {});
  const ofRecord = entry.changes.some(({ field }) => !progressNames.includes(field));
  const isNew = entry.action === "add";
  return (
    <li className="history-item">
      <Group gap="xs">
        <Text component="span" fw={600}>
          {historyActions[entry.action]}
          {entry.month && (ofRecord ? `，含${monthText(entry.month)}的进度` : `：${monthText(entry.month)}的进度`)}
        </Text>
        <Text component="span" className="tabular">
          {timeText(entry.at)}
        </Text>
        <Text component="span">{entry.actor}</Text>
        <Text component="span" c="dimmed">
          {causeText(entry.cause)}
        </Text>
      </Group>
      {entry.file && (
        <Text size="xs" c="dimmed">
          来源：{entry.file}
          {entry.sheet && `，工作表“${entry.sheet}”`}
          {entry.row !== null && `，第 ${entry.row} 行`}
        </Text>
      )}
      {entry.reason && <Text size="xs">原因：{entry.reason}</Text>}
      {entry.changes.length > 0 && (
        <SmallTable
          withColumnBorders={false}
          mt={4}
          rows={entry.changes}
          keyOf={({ field }) => field}
          columns={[
            { head: "字段", w: "34%", names: true, of: ({ field }) => headerOf(ledger, field) },
            !isNew && { head: "改前", w: "33%", of: ({ field, before }) => show(field, before) },
            { head: isNew ? "内容" : "改后", of: ({ field, after }) => show(field, after) },
          ]}
        />
      )}
    </li>
  );
}

/** Where a change came from, in words; a cause this version does not know is shown as it stands. */
function causeText(cause: string): string {
  return causes[cause] ?? cause;
}
