import { Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { KEPT_BESIDE } from "../../../electron/contract/answerWords.ts";
import type { PlanTableView } from "../../../electron/contract/importPlan.ts";

/** What holds by answers of before, with the day; and what changed in the header since. */
export function RecalledNote({ table: { columns, remembered, ledgerName } }: { table: PlanTableView }) {
  const { ledger, words, added, gone } = remembered;
  const parts = [
    ...(ledger === null ? [] : [{ text: `台账是“${ledgerName}”`, day: ledger }]),
    ...columns.flatMap(({ column, header, field, remembered: day }) =>
      day === null ? [] : [{ text: `${column} 列“${header}”→ ${field ?? KEPT_BESIDE}`, day }],
    ),
    ...words.map(({ field, raw, use, day }) => ({ text: `${field}“${raw}”→ ${use}`, day })),
  ];
  const changes = [
    ...(added.length > 0 ? [`新增列 ${added.join("、")}`] : []),
    ...(gone.length > 0 ? [`少了列 ${gone.join("、")}`] : []),
  ];
  if (parts.length + changes.length === 0) return null;
  return (
    <div role="note" aria-label="按上次的对应">
      {parts.length > 0 && (
        <Text size="xs" className="with-icon">
          <IconHistory size={14} aria-hidden />
          <span>
            按上次的对应：{parts.map(({ text, day }) => `${text}（${day}）`).join("；")}。不对时可在本页和“列对应”中改。
          </span>
        </Text>
      )}
      {changes.length > 0 && (
        <Text size="xs" className="with-icon">
          <IconHistory size={14} aria-hidden />
          <span>表头与上次不同：{changes.join("；")}。</span>
        </Text>
      )}
    </div>
  );
}
