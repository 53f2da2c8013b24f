import { Table, Text } from "@mantine/core";
import { useQuery } from "../api/useQuery.ts";
import { FailureNote } from "../layout/FailureNote.tsx";
import { ledgerName } from "../layout/ledgerName.ts";
import { words } from "../text/words.ts";
import { OptionsRow } from "./OptionsRow.tsx";

/** Every list that may grow, with what the bureau has added to it. */
export function OptionsPanel() {
  const { value, failure, reload } = useQuery("settings.options", {});
  if (failure) return <FailureNote failure={failure} retry={reload} />;
  if (!value) return <Text>{words.reading}</Text>;
  return (
    <>
      <Text mb="xs">加入的选项在录入、筛选和导入中与原有选项一样使用；移出的不影响已有记录。</Text>
      <Table withTableBorder withColumnBorders verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={230}>台账：字段</Table.Th>
            <Table.Th>原有选项</Table.Th>
            <Table.Th w={420}>本单位加入的选项</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {value.fields.map((list) => (
            <OptionsRow
              key={`${list.ledger}.${list.field} ${list.added.join(" ")}`}
              list={list}
              name={`${ledgerName(list.ledger)}：${list.field}`}
            />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
