import { Checkbox, Group } from "@mantine/core";
import { ColumnChooser } from "./ColumnChooser.tsx";
import { changed, firstListState, type ListPart } from "./listState.ts";
import { SearchBox } from "./SearchBox.tsx";

interface Props extends ListPart {
  readonly columns: readonly string[];
  readonly changeColumns: (next: readonly string[]) => void;
}

export function ListToolbar({ ledger, state, change, columns, changeColumns }: Props) {
  return (
    <Group gap="md" wrap="nowrap" mb={6}>
      <SearchBox value={state.search} change={(search) => change(changed(state, { search }))} />
      <ColumnChooser ledger={ledger} choice={columns} change={changeColumns} />
      <Checkbox
        label="看已删除的记录"
        checked={state.deleted}
        onChange={(event) => change({ ...firstListState, deleted: event.currentTarget.checked })}
      />
    </Group>
  );
}
