import { Alert, List, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { CountyPreview } from "../../electron/contract/settings.ts";
import { ledgerName } from "../layout/ledgerName.ts";
import { SmallTable } from "../layout/SmallTable.tsx";

/** What replacing the county would do: townships that come, stay and go, and the records that keep an old name. */
export function CountyPreviewList({ preview }: { preview: CountyPreview }) {
  const { added, kept, removed, records, problems } = preview;
  const rows = [
    ...added.map((place) => ({ ...place, what: "新增" })),
    ...kept.map((place) => ({ ...place, what: place.changed ? "保留，内容有变" : "保留" })),
    ...removed.map((name) => ({ name, code: null, type: "", aliases: [], what: "移出" })),
  ];
  return (
    <section aria-label="预览">
      {problems.length > 0 && (
        <Alert color="red.9" variant="outline" icon={<IconAlertCircle aria-hidden />} title="这些行不能用" mb="sm">
          <List size="sm">
            {problems.map(({ line, text, message }) => (
              <List.Item key={line}>
                第 {line} 行{text && `“${text}”`}：{message}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Text role="status" mb="xs">
        新增 {added.length} 个，保留 {kept.length} 个，移出 {removed.length} 个。
      </Text>
      {records.length > 0 && (
        <Alert
          color="yellow.9"
          variant="outline"
          mb="sm"
          title="仍用旧名的记录（不会改动，也不会丢失；报表中单列于后）"
        >
          <List size="sm">
            {records.map(({ township, ledger, records: count }) => (
              <List.Item key={`${township} ${ledger}`}>
                {township}：{ledgerName(ledger)} {count} 条
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <SmallTable
        rows={rows}
        keyOf={({ what, name }) => `${what} ${name}`}
        columns={[
          { head: "名称", names: true, of: ({ name }) => name },
          { head: "代码", w: 110, className: "tabular", of: ({ code }) => code },
          { head: "类型", w: 70, of: ({ type }) => type },
          { head: "别名", of: ({ aliases }) => aliases.join("、") },
          { head: "变动", w: 130, of: ({ what }) => what },
        ]}
      />
    </section>
  );
}
