import type { ClosingView, TableDifferencesView } from "../../../electron/contract/closings.ts";
import type { TableModel } from "../../../electron/contract/tableModel.ts";
import { type Query, useQuery } from "../../api/useQuery.ts";
import { useBureau } from "../../layout/BureauContext.tsx";

export interface TableIssues {
  /** Issues of the month that the table is part of, the newest first */
  readonly issues: readonly ClosingView[];
  /** The one looked at, else the newest; null where there is none */
  readonly issue: ClosingView | null;
  /** The table as that one has it */
  readonly issued: TableModel | null;
  /** What differs today from that one; null until it is known, and for a store that may not be looked back into */
  readonly differences: TableDifferencesView | null;
  readonly failures: readonly Pick<Query<unknown>, "failure" | "reload">[];
}

/** How a table of the program was handed in for the month. `table` is null for tables that are not handed in. */
export function useTableIssues(table: string | null, area: string | null, closing: string | null): TableIssues {
  const { asOf } = useBureau();
  const list = useQuery("closings.list", table && area ? { area, asOf } : null, { ledgers: ["closings"] });
  // An answer of the month before may still stand while the new one is awaited.
  const issues = (list.value?.closings ?? []).filter(
    ({ month, tables }) => month === asOf && tables.some(({ id }) => id === table),
  );
  const issue = issues.find(({ id }) => id === closing) ?? issues[0] ?? null;
  const one = table && issue ? { closing: issue.id, table } : null;
  const issued = useQuery("closings.table", one, { ledgers: ["closings"] });
  const differences = useQuery("closings.differences", one);
  return {
    issues,
    issue,
    issued: issued.value && issued.value.closing.id === issue?.id ? issued.value.model : null,
    differences: differences.value && differences.value.closing.id === issue?.id ? differences.value : null,
    failures: [list, issued, differences],
  };
}
