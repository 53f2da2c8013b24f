import { Table, Text } from "@mantine/core";
import type { CellDifference, CodeCheck, TableCheck } from "../../../electron/contract/checkIn.ts";
import { words } from "../../text/words.ts";

interface Props {
  readonly compared: CodeCheck["found"][number] | TableCheck;
  /** Whether there is a workbook, so that the cells have a content of their own */
  readonly inFile: boolean;
}

const sideWords = { issued: "上报", today: "现在" } as const;

/** Every cell that one of the sides says otherwise. */
export function DifferencesFound({ compared: { differences, differencesTotal }, inFile }: Props) {
  if (differences.length === 0) return null;
  return (
    <>
      <Table withTableBorder withColumnBorders mt={6} aria-label="不一致的单元格">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={80}>单元格</Table.Th>
            <Table.Th>行</Table.Th>
            <Table.Th>列</Table.Th>
            {inFile && <Table.Th className="digits">文件中</Table.Th>}
            <Table.Th className="digits">上报时</Table.Th>
            <Table.Th className="digits">现在</Table.Th>
            {inFile && <Table.Th w={170}>哪里不同</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map((cell) => (
            <Table.Tr key={`${cell.cell} ${cell.row} ${cell.column}`}>
              <Table.Td className="tabular">{cell.cell}</Table.Td>
              <Table.Td>{cell.row}</Table.Td>
              <Table.Td>{cell.column || words.nothing}</Table.Td>
              {inFile && <Table.Td className="digits">{cell.file ?? words.nothing}</Table.Td>}
              <Table.Td className="digits">{cell.issued ?? words.nothing}</Table.Td>
              <Table.Td className="digits">{cell.today ?? words.nothing}</Table.Td>
              {inFile && <Table.Td>{differsText(cell)}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {differencesTotal > differences.length && (
        <Text size="xs">
          共 {differencesTotal} 处，只列出前 {differences.length} 处。
        </Text>
      )}
    </>
  );
}

function differsText({ differsFrom }: CellDifference): string {
  return `文件与${differsFrom.map((side) => sideWords[side]).join("、与")}不同`;
}
