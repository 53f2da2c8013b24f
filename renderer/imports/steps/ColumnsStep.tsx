import { Table, Text } from "@mantine/core";
import { ledgerOf } from "../../../db/ledgers/index.ts";
import { withColumn } from "../choices.ts";
import type { PlannedStep } from "../useImport.ts";
import { ColumnRow } from "./ColumnRow.tsx";
import { TableTabs } from "./TableTabs.tsx";

/** 列对应: which field each column of the sheet is, in which unit; the rest is kept with the record. */
export function ColumnsStep({ work, wizard }: PlannedStep) {
  const table = wizard.plan.tables.find(({ index }) => index === wizard.table);
  const ledger = table && ledgerOf(table.ledger);
  if (!table || !ledger) return null;
  return (
    <>
      <TableTabs work={work} wizard={wizard} />
      <Text mb="xs">
        “{table.ledgerName}”。没有对应字段的列不会丢失，随记录保存为“表中其他列”。一个字段只能对应一列。
      </Text>
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={50}>列</Table.Th>
            <Table.Th w="22%">表头</Table.Th>
            <Table.Th>示例</Table.Th>
            <Table.Th w={220}>对应字段</Table.Th>
            <Table.Th w={120}>单位</Table.Th>
            <Table.Th w="22%">说明</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.columns.map((column) => (
            <ColumnRow
              key={column.column}
              ledger={ledger}
              column={column}
              taken={table.columns.flatMap(({ field }) => field ?? [])}
              busy={work.task.running}
              change={(field, unit) =>
                void work.replan(
                  withColumn(wizard.choices, table.index, {
                    column: column.column,
                    field,
                    ...(unit === undefined ? {} : { unit }),
                  }),
                )
              }
            />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
