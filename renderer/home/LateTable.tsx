import { Table } from "@mantine/core";
import { ledgerOf } from "../../db/ledgers/index.ts";
import type { LateWork } from "../../electron/contract/homePage.ts";
import { RecordLink } from "../figures/RecordLink.tsx";

/** Works whose date has passed, each leading to its record. */
export function LateTable({ works, withReason = false }: { works: readonly LateWork[]; withReason?: boolean }) {
  return (
    <Table withTableBorder withColumnBorders>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>记录</Table.Th>
          <Table.Th>台账</Table.Th>
          <Table.Th>{withReason ? "情况" : "应完成"}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {works.map(({ ledger, id, label, field, due, message }) => (
          <Table.Tr key={`${ledger} ${id} ${field}`}>
            <Table.Td>
              <RecordLink ledger={ledger} id={id} label={label} />
            </Table.Td>
            <Table.Td>{ledgerOf(ledger)?.name ?? ledger}</Table.Td>
            <Table.Td className="tabular">{withReason ? message : due}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
