import { Alert, List, Table, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { ledgerOf } from "../../db/ledgers/index.ts";
import type { CountyPreview } from "../../electron/contract/settings.ts";

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
                {township}：{ledgerOf(ledger)?.name ?? ledger} {count} 条
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>名称</Table.Th>
            <Table.Th w={110}>代码</Table.Th>
            <Table.Th w={70}>类型</Table.Th>
            <Table.Th>别名</Table.Th>
            <Table.Th w={130}>变动</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, code, type, aliases, what }) => (
            <Table.Tr key={`${what} ${name}`}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              <Table.Td className="tabular">{code}</Table.Td>
              <Table.Td>{type}</Table.Td>
              <Table.Td>{aliases.join("、")}</Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
