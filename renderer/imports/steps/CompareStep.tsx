import { Stack, Table, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { ledgerOf } from "../../../db/ledgers/index.ts";
import { useQuery } from "../../api/useQuery.ts";
import { headerText } from "../../records/valueText.ts";
import { words } from "../../text/words.ts";
import { CountsLine } from "../CountsLine.tsx";
import type { Import, Planned } from "../useImport.ts";
import { useReplanned } from "../useReplanned.ts";
import { ChangesTable } from "./ChangesTable.tsx";
import { PageTurner } from "./PageTurner.tsx";
import { TableTabs } from "./TableTabs.tsx";

const pageSize = 50;

/** 前后对照: what an update changes, field by field, and whether the sheet's own totals agree with its rows. */
export function CompareStep({ work, wizard }: { work: Import; wizard: Planned }) {
  const [page, setPage] = useState(1);
  const changes = useQuery(
    "imports.rows",
    { plan: wizard.plan.plan, index: wizard.table, show: "update", page, pageSize },
    { ledgers: [] },
  );
  useReplanned(wizard, changes.reload);
  const table = wizard.plan.tables.find(({ index }) => index === wizard.table);
  const ledger = table && ledgerOf(table.ledger);
  if (!table || !ledger) return null;
  const fields = new Map(allFields(ledger).map(({ name, field }) => [name, field]));
  return (
    <Stack gap="md" align="stretch">
      <TableTabs work={work} wizard={wizard} />
      <div>
        “{table.ledgerName}”：
        <CountsLine counts={table.counts} />
      </div>
      <section aria-labelledby="totals">
        <h2 className="section-title" id="totals">
          合计核对
        </h2>
        {table.totals.length === 0 ? (
          <Text>表中没有可核对的合计行。</Text>
        ) : (
          <Table withTableBorder withColumnBorders w="auto">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>行</Table.Th>
                <Table.Th>字段</Table.Th>
                <Table.Th className="digits">表中合计</Table.Th>
                <Table.Th className="digits">逐行相加</Table.Th>
                <Table.Th>核对</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {table.totals.map((total) => {
                const field = fields.get(total.field);
                return (
                  <Table.Tr key={`${total.row} ${total.field}`}>
                    <Table.Td>{total.row}</Table.Td>
                    <Table.Td>{field ? headerText(total.field, field) : total.field}</Table.Td>
                    <Table.Td className="digits">{total.stated}</Table.Td>
                    <Table.Td className="digits">{total.computed}</Table.Td>
                    <Table.Td className={total.agrees ? undefined : "cell-warning"}>
                      <span className="with-icon">
                        {total.agrees ? (
                          <IconCheck size={14} aria-hidden />
                        ) : (
                          <IconAlertTriangle size={14} aria-hidden />
                        )}
                        {total.agrees ? "相符" : "不符"}
                      </span>
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        )}
      </section>
      <section aria-labelledby="changes">
        <h2 className="section-title" id="changes">
          将要更新的记录（{table.counts.update} 条）
        </h2>
        {table.counts.update === 0 && <Text>没有要更新的记录。</Text>}
        {!changes.value && words.reading}
        {changes.value && changes.value.rows.length > 0 && (
          <>
            <PageTurner page={page} pageSize={pageSize} total={changes.value.total} turn={setPage} />
            <ChangesTable ledger={ledger} rows={changes.value.rows} />
          </>
        )}
      </section>
    </Stack>
  );
}
