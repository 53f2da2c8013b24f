import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { useQuery } from "../../api/useQuery.ts";
import { useBureau } from "../../layout/BureauContext.tsx";
import { FailureNote } from "../../layout/FailureNote.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { monthText } from "../../text/monthText.ts";
import { FilterChips } from "./FilterChips.tsx";
import { ListActions } from "./ListActions.tsx";
import { ListTable } from "./ListTable.tsx";
import { ListToolbar } from "./ListToolbar.tsx";
import { queryOf } from "./listState.ts";
import { useColumnChoice } from "./useColumnChoice.ts";
import { useListState } from "./useListState.ts";

/** The list of one ledger as of the month chosen: searched, filtered, sorted and paged by main. */
export function LedgerPage({ ledger }: { ledger: Ledger }) {
  const { asOf } = useBureau();
  const [state, setState] = useListState(ledger.id);
  const [columns, setColumns] = useColumnChoice(ledger);
  const query = useQuery("records.list", queryOf(ledger.id, asOf, state), { ledgers: [ledger.id] });
  const total = query.value?.total;

  return (
    <>
      <PageHead
        title={state.deleted ? `${ledger.name}：已删除的记录` : ledger.name}
        about={
          <span className="tabular" aria-live="polite">
            {total === undefined ? "" : `${total} 条`}
            {ledger.progress ? `，进度截至 ${monthText(asOf)}` : ""}
          </span>
        }
      >
        <ListActions ledger={ledger} />
      </PageHead>
      <div className="list-body">
        <ListToolbar ledger={ledger} state={state} change={setState} columns={columns} changeColumns={setColumns} />
        <FilterChips ledger={ledger} state={state} change={setState} />
        {query.failure && <FailureNote failure={query.failure} retry={query.reload} />}
        <ListTable
          ledger={ledger}
          state={state}
          change={setState}
          columns={columns}
          answer={query.value}
          loading={query.loading}
        />
      </div>
    </>
  );
}
