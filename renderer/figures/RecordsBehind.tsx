import { Group, Pagination, Table, Text } from "@mantine/core";
import { ledgerOf } from "../../db/ledgers/index.ts";
import type { Explanation } from "../../electron/contract/figures.ts";
import { words } from "../text/words.ts";
import { RecordLink } from "./RecordLink.tsx";

interface Props {
  readonly explanation: Explanation;
  readonly page: number;
  readonly pageSize: number;
  readonly turn: (page: number) => void;
}

/** The records the figure rests on, those that add most first; each leads to its row. */
export function RecordsBehind({ explanation: { records, total, unit }, page, pageSize, turn }: Props) {
  const pages = Math.ceil(total / pageSize);
  return (
    <section aria-labelledby="records-behind">
      <h3 className="section-title" id="records-behind">
        依据的记录（{total} 条，按计入的多少排列）
      </h3>
      {records.length === 0 && <Text size="xs">没有记录。</Text>}
      {records.length > 0 && (
        <Table withTableBorder withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>记录</Table.Th>
              <Table.Th>台账</Table.Th>
              <Table.Th>所属月</Table.Th>
              <Table.Th className={unit === null ? undefined : "digits"}>
                计入{unit !== null && `（${unit === "％" ? "分子" : unit}）`}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {records.map(({ ledger, id, label, contribution, month }) => (
              <Table.Tr key={`${ledger} ${id}`}>
                <Table.Td>
                  <RecordLink ledger={ledger} id={id} label={label} />
                </Table.Td>
                <Table.Td>{ledgerOf(ledger)?.name ?? ledger}</Table.Td>
                <Table.Td className="tabular">{month ?? words.nothing}</Table.Td>
                <Table.Td className={unit === null ? undefined : "digits"}>{contribution ?? words.nothing}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {pages > 1 && (
        <Group justify="space-between" mt={6}>
          <Text size="xs">
            第 {page} 页，共 {pages} 页
          </Text>
          <Pagination
            size="xs"
            total={pages}
            value={page}
            onChange={turn}
            aria-label="记录的页"
            getControlProps={(control) => ({
              "aria-label": control === "next" ? "下一页" : control === "previous" ? "上一页" : control,
            })}
            getItemProps={(item) => ({ "aria-label": `第 ${item} 页` })}
          />
        </Group>
      )}
    </section>
  );
}
