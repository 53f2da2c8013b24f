import { Anchor, Table } from "@mantine/core";
import { ledgerOf } from "../../db/ledgers/index.ts";
import type { OutputOf } from "../../electron/contract/contract.ts";
import { places, usePlace } from "../layout/place.ts";
import { hashOf, type Route } from "../layout/route.ts";
import { timeText } from "../text/timeText.ts";
import { words } from "../text/words.ts";

/** The ledgers with how many records they hold and when they were last changed. */
export function LedgerCounts({ ledgers }: { ledgers: OutputOf<"app.home">["ledgers"] }) {
  const { asOf } = usePlace();
  return (
    <section aria-labelledby="ledger-counts">
      <h2 className="section-title" id="ledger-counts">
        台账
      </h2>
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>台账</Table.Th>
            <Table.Th className="digits">记录数</Table.Th>
            <Table.Th>最近变动</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ledgers.map(({ ledger, records, updatedAt }) => {
            const route: Route = { page: "ledger", ledger };
            return (
              <Table.Tr key={ledger}>
                <Table.Td>
                  <Anchor
                    size="xs"
                    href={hashOf({ route, asOf })}
                    onClick={(event) => {
                      event.preventDefault();
                      void places.go(route);
                    }}
                  >
                    {ledgerOf(ledger)?.name ?? ledger}
                  </Anchor>
                </Table.Td>
                <Table.Td className="digits">{records}</Table.Td>
                <Table.Td className="tabular">{updatedAt ? timeText(updatedAt) : words.nothing}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}
