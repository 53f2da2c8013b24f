import { Group, Text } from "@mantine/core";
import { monthText } from "../../db/exact/index.ts";
import type { Explanation } from "../../electron/contract/figures.ts";
import { ledgerName } from "../layout/ledgerName.ts";
import { PageNumbers } from "../layout/PageNumbers.tsx";
import { Section } from "../layout/Section.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";
import { words } from "../text/words.ts";
import { RecordLink } from "./RecordLink.tsx";

const changeWords = { added: "新计入", gone: "不再计入", differs: "数值变化" } as const;

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
    <Section id="records-behind" title={`依据的记录（${total} 条，按计入的多少排列）`} order={3}>
      {records.length === 0 && <Text size="xs">没有记录。</Text>}
      {records.length > 0 && (
        <SmallTable
          rows={records}
          keyOf={({ ledger, id }) => `${ledger} ${id}`}
          columns={[
            { head: "记录", of: (record) => <RecordLink {...record} /> },
            { head: "台账", of: ({ ledger }) => ledgerName(ledger) },
            { head: "所属月", className: "tabular", of: ({ month }) => month ?? words.nothing },
            {
              head: `计入${unit === null ? "" : `（${unit === "％" ? "分子" : unit}）`}`,
              className: unit === null ? undefined : "digits",
              of: ({ contribution }) => contribution ?? words.nothing,
            },
          ]}
        />
      )}
      {pages > 1 && (
        <Group justify="space-between" mt={6}>
          <Text size="xs">
            第 {page} 页，共 {pages} 页
          </Text>
          <PageNumbers pages={pages} page={page} turn={turn} label="记录的页" />
        </Group>
      )}
    </Section>
  );
}

/** The records that made the change since last month: what each added then and adds now. */
export function ChangedRecords({ explanation: { changed, changedTotal, lastMonth } }: { explanation: Explanation }) {
  if (!lastMonth) return null;
  return (
    <Section id="changed-records" title={`比上月有变化的记录（${changedTotal} 条）`} order={3}>
      {changed.length === 0 && <Text size="xs">与 {monthText(lastMonth.asOf)} 相比，没有记录有变化。</Text>}
      {changed.length > 0 && (
        <div className="explained-changes">
          <SmallTable
            rows={changed}
            keyOf={({ ledger, id, change }) => `${ledger} ${id} ${change}`}
            columns={[
              { head: "记录", of: (record) => <RecordLink {...record} /> },
              { head: "台账", of: ({ ledger }) => ledgerName(ledger) },
              { head: "变化", of: ({ change }) => changeWords[change] },
              { head: "上月", className: "digits", of: ({ before }) => before ?? words.nothing },
              { head: "本月", className: "digits", of: ({ after }) => after ?? words.nothing },
            ]}
          />
        </div>
      )}
      {changedTotal > changed.length && <Text size="xs">只列出变化最大的 {changed.length} 条。</Text>}
    </Section>
  );
}
