/**
 * renderer/tables/page — one table on the screen: of today or as it was issued, in the units chosen, with its ways out.
 */
import { Group } from "@mantine/core";
import { IconList } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useQuery } from "../../api/useQuery.ts";
import { AuditCounts } from "../../audit/AuditCounts.tsx";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useBureau } from "../../layout/BureauContext.tsx";
import { FailureNote } from "../../layout/FailureNote.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { places } from "../../layout/place.ts";
import { useWayBack } from "../../layout/useWayBack.ts";
import { words } from "../../text/words.ts";
import { DifferencesPanel } from "../closing/DifferencesPanel.tsx";
import { marksOf } from "../closing/marksOf.ts";
import { VariantMenu } from "../own/VariantMenu.tsx";
import { Paper } from "../paper/Paper.tsx";
import { PaperTable } from "../paper/PaperTable.tsx";
import { IssueBar } from "./IssueBar.tsx";
import { ShownAsTools } from "./ShownAsTools.tsx";
import { TableActions } from "./TableActions.tsx";
import { useShownAs } from "./useShownAs.ts";
import { useTable } from "./useTable.ts";
import { useTableIssues } from "./useTableIssues.ts";

/** One table for the month chosen, as it will be printed: of today, or (with `closing`) as it was issued. */
export function TablePage({ table, closing }: { table: string; closing: string | null }) {
  const { asOf } = useBureau();
  const [shown, setShown] = useShownAs(table);
  const about = useTable(table);
  const today = useQuery("tables.model", closing ? null : { table, asOf, shown });
  const issues = useTableIssues(about.variant ? null : table, about.area, closing);
  const way = useWayBack({ page: "tables" }, "全部报表");
  const desk = useRef<HTMLDivElement>(null);
  useLeaveOtherMonth(table, closing, asOf);

  const live = today.value?.asOf === asOf ? today.value : null;
  const model = closing ? issues.issued : live;
  const failed = [...about.failed, today, ...issues.failures].filter(({ failure }) => failure !== null);
  const reason = model ? null : "报表还没有读出来";
  const name = model?.name ?? about.name;
  const side = closing ? "issued" : "today";
  return (
    <>
      <PageHead title={name} about={<span style={{ whiteSpace: "nowrap" }}>{model?.id}</span>}>
        <TableActions
          table={table}
          name={name}
          asOf={asOf}
          shown={shown}
          issued={closing ? { closing: issues.issue?.id ?? closing, issue: issues.issue?.issue ?? 0 } : null}
          reason={reason}
        />
        <ActionButton quiet icon={IconList} label={way.name} onClick={way.leave} />
      </PageHead>
      {!closing && live && (
        <Group justify="space-between" className="table-tools" wrap="nowrap">
          <ShownAsTools model={live} shown={shown} choose={setShown} />
          <Group gap="xs" wrap="nowrap">
            {about.area && <AuditCounts area={about.area} />}
            <VariantMenu table={table} variant={about.variant} shown={shown} />
          </Group>
        </Group>
      )}
      <IssueBar table={table} issues={issues} past={closing !== null} />
      {issues.differences && (
        <DifferencesPanel
          differences={issues.differences}
          show={(row, column) => {
            const key = issues.issued?.columns[column]?.key;
            showCell(desk.current, row[side], model?.columns.findIndex((one) => one.key === key) ?? -1);
          }}
        />
      )}
      <div className="paper-desk" aria-busy={today.loading} tabIndex={-1} ref={desk}>
        {failed.map(
          ({ failure, reload }) => failure && <FailureNote key={failure.code} failure={failure} retry={reload} />,
        )}
        {!model && failed.length === 0 && words.reading}
        {model && (
          <Paper size={model.paper}>
            <PaperTable model={model} live={!closing} marks={marksOf(issues.differences, issues.issued, model, side)} />
          </Paper>
        )}
      </div>
    </>
  );
}

/** An issue belongs to its month: another month chosen shows that month as it stands. */
function useLeaveOtherMonth(table: string, closing: string | null, asOf: string): void {
  const month = useRef(asOf);
  useEffect(() => {
    if (month.current !== asOf && closing) void places.go({ page: "table", table });
    month.current = asOf;
  }, [asOf, closing, table]);
}

/** Brings a marked cell of the table into view and gives its mark the focus. Places count from 0; null: it is not shown. */
function showCell(desk: HTMLElement | null, row: number | null, column: number): void {
  const cell = desk?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`);
  cell?.scrollIntoView({ block: "center" });
  cell?.querySelector<HTMLElement>(".cell-mark")?.focus({ preventScroll: true });
}
