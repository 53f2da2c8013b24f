/**
 * renderer/records/list — the list of a ledger. The rule: sorting, filtering, searching and adding up is main's work; the
 * page holds the rows it shows and no more.
 */
import { Checkbox, Group, Pill, Text } from "@mantine/core";
import { monthText } from "../../../db/exact/index.ts";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { useQuery } from "../../api/useQuery.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useBureau } from "../../layout/BureauContext.tsx";
import { FailureNote } from "../../layout/FailureNote.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { useStored } from "../../layout/useStored.ts";
import { ColumnChooser } from "./ColumnChooser.tsx";
import { columnChoiceOf } from "./columnChoice.ts";
import { filterText } from "./filterWords.ts";
import { ListActions } from "./ListActions.tsx";
import { ListTable } from "./ListTable.tsx";
import { changed, firstListState, type ListPart, listStateOf, queryOf } from "./listState.ts";
import { SearchBox } from "./SearchBox.tsx";

/** The list of one ledger as of the month chosen: searched, filtered, sorted and paged by main. */
export function LedgerPage({ ledger }: { ledger: Ledger }) {
  const { asOf } = useBureau();
  const [state, setState] = useStored("session", `list.${ledger.id}`, listStateOf);
  const [columns, setColumns] = useStored("local", `columns.${ledger.id}`, (stored) => columnChoiceOf(ledger, stored));
  const query = useQuery("records.list", queryOf(ledger.id, asOf, state), {
    ledgers: [ledger.id],
    // A record that stands in its ledger is not shown, counted or offered for restoring as a deleted one, not for a moment.
    about: String(state.deleted),
  });
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

/** What the list is narrowed to, in words; each can be taken off. */
function FilterChips({ ledger, state, change }: ListPart) {
  if (state.filters.length === 0) return null;
  const fields = new Map(allFields(ledger).map((named) => [named.name, named.field]));
  return (
    <Group gap={6} mb={6}>
      <Text component="span" size="xs" c="dimmed">
        筛选：
      </Text>
      {state.filters.map((filter) => {
        const field = fields.get(filter.field);
        if (!field) return null;
        const text = filterText(filter, field);
        return (
          <Pill
            key={`${filter.field} ${filter.test}`}
            withRemoveButton
            removeButtonProps={{ "aria-label": `去掉筛选：${text}`, tabIndex: 0, "aria-hidden": false }}
            onRemove={() => change(changed(state, { filters: state.filters.filter((other) => other !== filter) }))}
          >
            {text}
          </Pill>
        );
      })}
      <ActionButton variant="subtle" label="全部去掉" onClick={() => change(changed(state, { filters: [] }))} />
    </Group>
  );
}
