import { Table, Text } from "@mantine/core";
import { Section } from "../../layout/Section.tsx";

/** 表中其他列: columns of the sheet that are no field of the ledger, kept with the record as they stood. */
export function ExtraColumns({ extra }: { extra: Readonly<Record<string, string>> }) {
  const entries = Object.entries(extra);
  if (entries.length === 0) return null;
  return (
    <Section id="extra" title="表中其他列" className="form-section">
      <Text c="dimmed" size="xs" mb={4}>
        导入的表里有、台账里没有的列，原样保存在这条记录中。
      </Text>
      <Table withTableBorder withColumnBorders w="auto">
        <Table.Tbody>
          {entries.map(([header, text]) => (
            <Table.Tr key={header}>
              <Table.Th scope="row">{header}</Table.Th>
              <Table.Td className="selectable">{text}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
