/**
 * renderer/tables/list — the tables of a month by work area, with what was handed in, and the choice of several at once.
 */
import { Checkbox, Group } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../electron/contract/contract.ts";
import { AuditCounts } from "../../audit/AuditCounts.tsx";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { PlaceLink } from "../../layout/PlaceLink.tsx";
import { SmallTable } from "../../layout/SmallTable.tsx";
import { Tag } from "../../layout/Tag.tsx";
import { type AreaClosing, AreaState } from "../closing/AreaState.tsx";
import { CloseButton } from "../closing/CloseButton.tsx";
import { IssuesDrawer } from "../closing/IssuesDrawer.tsx";
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
          <AuditCounts area={area} />
        </Group>
        {closing && (
          <Group gap="xs" wrap="nowrap">
            {closing.issues > 0 && <ActionButton faint label="上报记录" onClick={() => setHistory(true)} />}
            <CloseButton state={closing} areaName={name} asOf={asOf} />
          </Group>
        )}
      </Group>
      <SmallTable
        highlightOnHover
        rows={tables}
        keyOf={({ id }) => id}
        columns={[
          {
            head: (
              <Checkbox
                aria-label={`选择${name}的全部报表`}
                checked={chosen === ids.length}
                indeterminate={chosen > 0 && chosen < ids.length}
                onChange={(event) => selection.set(ids, event.currentTarget.checked)}
              />
            ),
            w: 36,
            of: ({ id, name: called }) => (
              <Checkbox
                aria-label={`选择 ${id} ${called}`}
                checked={selection.has(id)}
                onChange={(event) => selection.set([id], event.currentTarget.checked)}
              />
            ),
          },
          { head: "表号", w: 90, className: "tabular", of: ({ id }) => id },
          {
            head: "表名",
            of: ({ id, name: called }) => (
              <PlaceLink size="sm" to={{ page: "table", table: id }}>
                {called}
              </PlaceLink>
            ),
          },
          { head: "纸张", w: 90, of: ({ paper }) => `${paper} 横向` },
          { head: "与上报相比", w: 220, of: ({ id }) => <Compared table={id} closing={closing} /> },
        ]}
      />
      <IssuesDrawer area={area} areaName={name} asOf={asOf} opened={history} close={() => setHistory(false)} />
    </section>
  );
}

function Compared({ table, closing }: { table: string; closing: AreaClosing | null }) {
  if (!closing?.closed) return "";
  if (!closing.closed.tables.some(({ id }) => id === table)) return "未列入这次上报";
  return closing.differing.includes(table) ? <Tag tone="warning">与上报有相差</Tag> : "一致";
}
