/**
 * renderer/tables — the bureau's reporting tables (报表), drawn from the table model as they stand on paper.
 * The model comes from main whole; nothing is summed or rounded here.
 */
import { Anchor, Table } from "@mantine/core";
import { areas } from "../../db/ledgers/areas.ts";
import { useQuery } from "../api/useQuery.ts";
import { useBureau } from "../layout/BureauContext.tsx";
import { FailureNote } from "../layout/FailureNote.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { places, usePlace } from "../layout/place.ts";
import { hashOf, type Route } from "../layout/route.ts";
import { monthText } from "../text/monthText.ts";
import { words } from "../text/words.ts";

/** The tables by work area. */
export function TablesPage() {
  const { asOf } = useBureau();
  const place = usePlace();
  const { value, failure, reload } = useQuery("tables.list", {}, { ledgers: [] });
  const known = new Set<string>(areas.map(({ id }) => id));
  const groups = [
    ...areas.map(({ id, name }) => ({ name, tables: value?.tables.filter(({ area }) => area === id || area === name) ?? [] })),
    { name: "其他", tables: value?.tables.filter(({ area }) => !known.has(area) && !areas.some(({ name }) => name === area)) ?? [] },
  ].filter(({ tables }) => tables.length > 0);
  return (
    <>
      <PageHead title="报表" about={<span>截至 {monthText(asOf)}，在右上角更换月份</span>} />
      <div className="page-body">
        {failure && <FailureNote failure={failure} retry={reload} />}
        {!value && !failure && words.reading}
        {groups.map((group) => (
          <section key={group.name} className="tables-group">
            <h2 className="section-title">{group.name}</h2>
            <Table withTableBorder withColumnBorders highlightOnHover maw={760}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={100}>表号</Table.Th>
                  <Table.Th>表名</Table.Th>
                  <Table.Th w={100}>纸张</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {group.tables.map(({ id, name, paper }) => {
                  const route: Route = { page: "table", table: id };
                  return (
                    <Table.Tr key={id}>
                      <Table.Td>{id}</Table.Td>
                      <Table.Td>
                        <Anchor
                          size="sm"
                          href={hashOf({ route, asOf: place.asOf })}
                          onClick={(event) => {
                            event.preventDefault();
                            void places.go(route);
                          }}
                        >
                          {name}
                        </Anchor>
                      </Table.Td>
                      <Table.Td>{paper} 横向</Table.Td>
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </div>
    </>
  );
}
