import { Table, Text } from "@mantine/core";
import { ledgerOf } from "../../db/ledgers/index.ts";
import type { Explanation } from "../../electron/contract/figures.ts";
import { monthText } from "../text/monthText.ts";
import { words } from "../text/words.ts";
import { RecordLink } from "./RecordLink.tsx";

const changeWords = { added: "新计入", gone: "不再计入", differs: "数值变化" } as const;

/** The records that made the change since last month: what each added then and adds now. */
export function ChangedRecords({ explanation: { changed, changedTotal, lastMonth } }: { explanation: Explanation }) {
  if (!lastMonth) return null;
  return (
    <section aria-labelledby="changed-records">
      <h3 className="section-title" id="changed-records">
        比上月有变化的记录（{changedTotal} 条）
      </h3>
      {changed.length === 0 && <Text size="xs">与 {monthText(lastMonth.asOf)} 相比，没有记录有变化。</Text>}
      {changed.length > 0 && (
        <div className="explained-changes">
          <Table withTableBorder withColumnBorders>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>记录</Table.Th>
                <Table.Th>台账</Table.Th>
                <Table.Th>变化</Table.Th>
                <Table.Th className="digits">上月</Table.Th>
                <Table.Th className="digits">本月</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {changed.map(({ ledger, id, label, change, before, after }) => (
                <Table.Tr key={`${ledger} ${id} ${change}`}>
                  <Table.Td>
                    <RecordLink ledger={ledger} id={id} label={label} />
                  </Table.Td>
                  <Table.Td>{ledgerOf(ledger)?.name ?? ledger}</Table.Td>
                  <Table.Td>{changeWords[change]}</Table.Td>
                  <Table.Td className="digits">{before ?? words.nothing}</Table.Td>
                  <Table.Td className="digits">{after ?? words.nothing}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {changedTotal > changed.length && <Text size="xs">只列出变化最大的 {changed.length} 条。</Text>}
    </section>
  );
}
