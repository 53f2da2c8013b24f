import { Button, Checkbox, Group, Table } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../electron/contract/contract.ts";
import { Tag } from "../../layout/Tag.tsx";
import { type AreaClosing, AreaState } from "../closing/AreaState.tsx";
import { CloseButton } from "../closing/CloseButton.tsx";
import { IssuesDrawer } from "../closing/IssuesDrawer.tsx";
import { TableLink } from "../TableLink.tsx";
import type { Selection } from "./useSelection.ts";

interface Props {
  readonly area: string;
  readonly name: string;
  readonly asOf: string;
  readonly tables: OutputOf<"tables.list">["tables"];
  /** null until it is known */
  readonly closing: AreaClosing | null;
  readonly selection: Selection;
}

/** The tables of one work area, whether its month was handed in, and which of them have changed since. */
export function AreaTables({ area, name, asOf, tables, closing, selection }: Props) {
  const [history, setHistory] = useState(false);
  const ids = tables.map(({ id }) => id);
  const chosen = ids.filter((id) => selection.has(id)).length;
  return (
    <section className="tables-group" aria-label={name}>
      <Group justify="space-between" className="tables-group-head" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          <h2 className="section-title tables-group-name">{name}</h2>
          {closing && <AreaState state={closing} />}
        </Group>
        {closing && (
          <Group gap="xs" wrap="nowrap">
            {closing.issues > 0 && (
              <Button size="compact-xs" variant="subtle" color="dark" onClick={() => setHistory(true)}>
                上报记录
              </Button>
            )}
            <CloseButton state={closing} areaName={name} asOf={asOf} />
          </Group>
        )}
      </Group>
      <Table withTableBorder withColumnBorders highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={36}>
              <Checkbox
                aria-label={`选择${name}的全部报表`}
                checked={chosen === ids.length}
                indeterminate={chosen > 0 && chosen < ids.length}
                onChange={(event) => selection.set(ids, event.currentTarget.checked)}
              />
            </Table.Th>
            <Table.Th w={90}>表号</Table.Th>
            <Table.Th>表名</Table.Th>
            <Table.Th w={90}>纸张</Table.Th>
            <Table.Th w={220}>与上报相比</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tables.map((table) => (
            <Table.Tr key={table.id}>
              <Table.Td>
                <Checkbox
                  aria-label={`选择 ${table.id} ${table.name}`}
                  checked={selection.has(table.id)}
                  onChange={(event) => selection.set([table.id], event.currentTarget.checked)}
                />
              </Table.Td>
              <Table.Td className="tabular">{table.id}</Table.Td>
              <Table.Td>
                <TableLink route={{ page: "table", table: table.id }} name={table.name} />
              </Table.Td>
              <Table.Td>{table.paper} 横向</Table.Td>
              <Table.Td>
                <Compared table={table.id} closing={closing} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <IssuesDrawer area={area} areaName={name} asOf={asOf} opened={history} close={() => setHistory(false)} />
    </section>
  );
}

function Compared({ table, closing }: { table: string; closing: AreaClosing | null }) {
  if (!closing?.closed) return "";
  if (!closing.closed.tables.some(({ id }) => id === table)) return "未列入这次上报";
  return closing.differing.includes(table) ? <Tag tone="warning">与上报有相差</Tag> : "一致";
}
