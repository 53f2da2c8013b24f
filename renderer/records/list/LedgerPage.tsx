/**
 * renderer/records/list — the list of a ledger. The rule: sorting, filtering, searching and adding up is main's work; the
 * page holds the rows it shows and no more.
 */
import { Checkbox, Group } from "@mantine/core";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { useQuery } from "../../api/useQuery.ts";
import { useBureau } from "../../layout/BureauContext.tsx";
import { FailureNote } from "../../layout/FailureNote.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { useStored } from "../../layout/useStored.ts";
import { monthText } from "../../text/monthText.ts";
import { ColumnChooser } from "./ColumnChooser.tsx";
import { columnChoiceOf } from "./columnChoice.ts";
import { FilterChips } from "./FilterChips.tsx";
import { ListActions } from "./ListActions.tsx";
import { ListTable } from "./ListTable.tsx";
import { changed, firstListState, listStateOf, queryOf } from "./listState.ts";
import { SearchBox } from "./SearchBox.tsx";

/** The list of one ledger as of the month chosen: searched, filtered, sorted and paged by main. */
export function LedgerPage({ ledger }: { ledger: Ledger }) {
  const { asOf } = useBureau();
  const [state, setState] = useStored("session", `list.${ledger.id}`, listStateOf);
  const [columns, setColumns] = useStored("local", `columns.${ledger.id}`, (stored) => columnChoiceOf(ledger, stored));
  const query = useQuery("records.list", queryOf(ledger.id, asOf, state), { ledgers: [ledger.id] });
  const total = query.value?.total;
  const part = { ledger, state, change: setState };

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
        <Group gap="md" wrap="nowrap" mb={6}>
          <SearchBox value={state.search} change={(search) => setState(changed(state, { search }))} />
          <ColumnChooser ledger={ledger} choice={columns} change={setColumns} />
          <Checkbox
            label="看已删除的记录"
            checked={state.deleted}
            onChange={(event) => setState({ ...firstListState, deleted: event.currentTarget.checked })}
          />
        </Group>
        <FilterChips {...part} />
        {query.failure && <FailureNote failure={query.failure} retry={query.reload} />}
        <ListTable {...part} columns={columns} answer={query.value} loading={query.loading} />
      </div>
    </>
  );
}
