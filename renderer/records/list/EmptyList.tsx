import { Group, Stack, Text } from "@mantine/core";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { firstListState, type ListPart } from "./listState.ts";

/** An empty list says why it is empty and what to do next. */
export function EmptyList({ ledger, state, change }: ListPart) {
  if (state.deleted) return <Text className="empty-list">没有已删除的记录。</Text>;
  if (state.search || state.filters.length > 0) {
    return (
      <Stack className="empty-list" align="center" gap="xs">
        <Text>没有符合条件的记录。</Text>
        <ActionButton quiet label="去掉搜索和筛选" onClick={() => change(firstListState)} />
      </Stack>
    );
  }
  return (
    <Stack className="empty-list" align="center" gap="xs">
      <Text>“{ledger.name}”还没有记录。</Text>
      <Group gap="xs">
        <ActionButton label="导入表格" to={{ page: "import", ledger: ledger.id }} />
        <ActionButton quiet label="新增记录" to={{ page: "record", ledger: ledger.id, id: null }} />
      </Group>
    </Stack>
  );
}
