import { Group, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { actionWords } from "../../../electron/contract/actionWords.ts";
import type { InputOf } from "../../../electron/contract/contract.ts";
import type { PlanCounts } from "../../../electron/contract/importPlan.ts";
import { useQuery } from "../../api/useQuery.ts";
import { QueryNote } from "../../layout/QueryNote.tsx";
import { words } from "../../text/words.ts";
import { rowsOut } from "../choices.ts";
import type { TableStep } from "../useImport.ts";
import { useReplanned } from "../useReplanned.ts";
import { AnsweredList } from "./AnsweredList.tsx";
import { PageTurner } from "./PageTurner.tsx";
import { RowsTable } from "./RowsTable.tsx";
import { TableTabs } from "./TableTabs.tsx";

type Show = InputOf<"imports.rows">["show"];
const pageSize = 50;

/** 逐行检查: every row with what becomes of it; what is wrong stands at its cell and can be corrected here. */
export function RowsStep(step: TableStep) {
  const { wizard, table } = step;
  const show: Show = table.counts.refuse > 0 ? "problems" : "all";
  const first: { table: number; show: Show; page: number } = { table: wizard.table, show, page: 1 };
  const [view, setView] = useState(first);
  // Another table starts at its own problems.
  const shown = view.table === wizard.table ? view : first;
  const asked = { plan: wizard.plan.plan, index: wizard.table };
  const never = { ledgers: [] };
  const rows = useQuery("imports.rows", { ...asked, show: shown.show, page: shown.page, pageSize }, never);
  const problems = useQuery("imports.rows", { ...asked, show: "problems", page: 1, pageSize: 1 }, never);
  useReplanned(wizard, rows.reload, problems.reload);
  return (
    <div className="rows-step">
      <TableTabs {...step} />
      <Group justify="space-between" mb={6} wrap="nowrap">
        <SegmentedControl
          aria-label="显示的行"
          value={shown.show}
          data={choices(table.counts, problems.value?.total, rowsOut(wizard.choices, table.index).length)}
          onChange={(show) => setView({ table: wizard.table, show: show as Show, page: 1 })}
        />
        <PageTurner
          page={shown.page}
          pageSize={pageSize}
          total={rows.value?.total ?? 0}
          turn={(page) => setView({ ...shown, page })}
        />
      </Group>
      <AnsweredList {...step} />
      <QueryNote waits={!rows.value} failure={rows.failure} reload={rows.reload} />
      {rows.value && <RowsTable {...step} rows={rows.value.rows} />}
    </div>
  );
}

function choices(counts: PlanCounts, problems: number | undefined, out: number): { value: Show; label: string }[] {
  return [
    { value: "problems", label: `有问题 ${problems ?? ""}` },
    { value: "refuse", label: `${actionWords.refuse} ${counts.refuse}` },
    { value: "add", label: `${actionWords.add} ${counts.add}` },
    { value: "update", label: `${actionWords.update} ${counts.update}` },
    { value: "unchanged", label: `${actionWords.unchanged} ${counts.unchanged}` },
    ...(out > 0 ? [{ value: "leave", label: `${actionWords.leave} ${out}` } as const] : []),
    { value: "all", label: `${words.all} ${counts.add + counts.update + counts.unchanged + counts.refuse + out}` },
  ];
}
