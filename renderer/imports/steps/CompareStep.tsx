import { Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { changeWords } from "../../../electron/contract/changeText.ts";
import type { PlanRowView } from "../../../electron/contract/importPlan.ts";
import { useQuery } from "../../api/useQuery.ts";
import { Section } from "../../layout/Section.tsx";
import { SmallTable } from "../../layout/SmallTable.tsx";
import { headerOf, isRight, recordLabel } from "../../records/valueText.ts";
import { words } from "../../text/words.ts";
import { CountsLine } from "../CountsLine.tsx";
import type { TableStep } from "../useImport.ts";
import { useReplanned } from "../useReplanned.ts";
import { PageTurner } from "./PageTurner.tsx";
import { TableTabs } from "./TableTabs.tsx";

const pageSize = 50;

/** 前后对照: what an update changes, field by field, and whether the sheet's own totals agree with its rows. */
export function CompareStep({ work, wizard, table, ledger }: TableStep) {
  const [page, setPage] = useState(1);
  const changes = useQuery(
    "imports.rows",
    { plan: wizard.plan.plan, index: wizard.table, show: "update", page, pageSize },
    { ledgers: [] },
  );
  useReplanned(wizard, changes.reload);
  return (
    <Stack gap="md" align="stretch">
      <TableTabs work={work} wizard={wizard} />
      <div>
        “{table.ledgerName}”：
        <CountsLine counts={table.counts} />
      </div>
      <Section id="totals" title="合计核对">
        {table.totals.length === 0 ? (
          <Text>表中没有可核对的合计行。</Text>
        ) : (
          <SmallTable
            w="auto"
            rows={table.totals}
            keyOf={({ row, field }) => `${row} ${field}`}
            columns={[
              { head: "行", of: ({ row }) => row },
              { head: "字段", of: ({ field }) => headerOf(ledger, field) },
              { head: "表中合计", className: "digits", of: ({ stated }) => stated },
              { head: "逐行相加", className: "digits", of: ({ computed }) => computed },
              {
                head: "核对",
                mark: ({ agrees }) => (agrees ? undefined : "cell-warning"),
                of: ({ agrees }) => (
                  <span className="with-icon">
                    {agrees ? <IconCheck size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />}
                    {agrees ? "相符" : "不符"}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Section>
      <Section id="changes" title={`将要更新的记录（${table.counts.update} 条）`}>
        {table.counts.update === 0 && <Text>没有要更新的记录。</Text>}
        {!changes.value && words.reading}
        {changes.value && changes.value.rows.length > 0 && (
          <>
            <PageTurner page={page} pageSize={pageSize} total={changes.value.total} turn={setPage} />
            <ChangesTable ledger={ledger} rows={changes.value.rows} />
          </>
        )}
      </Section>
    </Stack>
  );
}

/** Before → after, one line a field, the record named by its key. */
function ChangesTable({ ledger, rows }: { ledger: Ledger; rows: readonly PlanRowView[] }) {
  const lines = rows.flatMap((row) => row.changes.map((change, index) => ({ row, change, first: index === 0 })));
  type Line = (typeof lines)[number];
  const span = ({ row, first }: Line) => (first ? row.changes.length : 0);
  const right = new Set(allFields(ledger).flatMap(({ name, field }) => (isRight(field) ? name : [])));
  const side = ({ change }: Line) => (right.has(change.field) && !change.beside ? "digits" : undefined);
  return (
    <SmallTable
      rows={lines}
      keyOf={({ row, change }) => `${row.row} ${change.beside ?? ""} ${change.field}`}
      columns={[
        { head: "行", w: 50, span, of: ({ row }) => row.cell ?? row.row },
        { head: "记录", w: "30%", span, of: ({ row }) => recordLabel(ledger, row.values) },
        { head: "字段", w: "22%", of: ({ change }) => changeWords(ledger, change).what },
        {
          head: "台账中现为",
          mark: side,
          of: ({ change }) => changeWords(ledger, change).before || words.nothing,
        },
        {
          head: "将改为",
          mark: side,
          of: ({ change }) => {
            const text = changeWords(ledger, change).after || "（清空）";
            return change.before === change.after ? text : <b>{text}</b>;
          },
        },
      ]}
    />
  );
}
