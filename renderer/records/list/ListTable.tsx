import { Group, Stack, Text } from "@mantine/core";
import { DataTable } from "mantine-datatable";
import { useEffect, useRef } from "react";
import type { OutputOf } from "../../../electron/contract/contract.ts";
import type { RecordRow } from "../../../electron/contract/records.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { pageControls } from "../../layout/PageNumbers.tsx";
import { places } from "../../layout/place.ts";
import { shownFields } from "./columnChoice.ts";
import { listColumnsOf } from "./listColumnsOf.tsx";
import { firstListState, type ListPart, pageSize } from "./listState.ts";
import { RestoreButton } from "./RestoreButton.tsx";
import { useRowKeys } from "./useRowKeys.ts";

interface Props extends ListPart {
  readonly columns: readonly string[];
  readonly answer: OutputOf<"records.list"> | undefined;
  readonly loading: boolean;
}

/** The record last opened from each list: coming back, it is found again. */
const lastOpened = new Map<string, string>();

/** The rows of one page. Rows are reached by the arrow keys; Enter or a click opens one. */
export function ListTable({ columns, answer, loading, ...part }: Props) {
  const { ledger, state, change } = part;
  const viewport = useRef<HTMLDivElement>(null);
  /** The row to be on once a page turned by keyboard has come */
  const arriveAt = useRef<"first" | "last" | null>(null);
  const rows = answer?.rows ?? [];
  const open = (row: RecordRow) => {
    lastOpened.set(ledger.id, row.id);
    void places.go({ page: "record", ledger: ledger.id, id: row.id });
  };
  const keys = useRowKeys({
    count: rows.length,
    open: (index) => {
      const row = rows[index];
      if (row) open(row);
    },
    turn: (by) => {
      const page = state.page + by;
      if (page < 1 || page > Math.ceil((answer?.total ?? 0) / pageSize)) return;
      arriveAt.current = by === 1 ? "first" : "last";
      change({ ...state, page });
    },
  });
  const focusRow = keys.focus;
  useEffect(() => {
    if (!answer || arriveAt.current === null) return;
    focusRow(arriveAt.current === "first" ? 0 : answer.rows.length - 1);
    arriveAt.current = null;
  }, [answer, focusRow]);
  useEffect(() => {
    const index = answer?.rows.findIndex(({ id }) => id === lastOpened.get(ledger.id)) ?? -1;
    if (index < 0) return;
    lastOpened.delete(ledger.id);
    focusRow(index);
  }, [answer, ledger.id, focusRow]);

  const tableColumns = listColumnsOf({ ...part, fields: shownFields(ledger, columns), answer });
  if (state.deleted) {
    tableColumns.push({
      accessor: "restore",
      title: "操作",
      width: 90,
      pinned: "right",
      render: (row) => <RestoreButton ledger={ledger.id} row={row} />,
    });
  }
  return (
    <div className="list-table" ref={keys.body}>
      <DataTable<RecordRow>
        columns={tableColumns}
        records={rows}
        fetching={loading && answer === undefined}
        height="100%"
        withTableBorder
        withColumnBorders
        striped
        highlightOnHover
        pinFirstColumn
        verticalSpacing={4}
        horizontalSpacing={8}
        fz="xs"
        borderRadius={0}
        scrollViewportRef={viewport}
        scrollAreaProps={{
          type: "auto",
          scrollbarSize: 10,
          offsetScrollbars: "present",
          viewportProps: { tabIndex: -1 },
        }}
        emptyState={answer?.total === 0 ? <EmptyList {...part} /> : <span />}
        onRowClick={({ record }) => open(record)}
        customRowAttributes={(_, index) => keys.rowAttributes(index)}
        totalRecords={answer?.total ?? 0}
        recordsPerPage={pageSize}
        page={state.page}
        onPageChange={(page) => {
          viewport.current?.scrollTo({ top: 0 });
          change({ ...state, page });
        }}
        paginationSize="xs"
        paginationText={({ from, to, totalRecords }) => `第 ${from}－${to} 条，共 ${totalRecords} 条`}
        getPaginationControlProps={(control) => ({ "aria-label": pageControls[control] })}
        getPaginationItemProps={(page) => ({ "aria-label": `第 ${page} 页` })}
        loadingText="正在读取…"
      />
    </div>
  );
}

/** An empty list says why it is empty and what to do next. */
function EmptyList({ ledger, state, change }: ListPart) {
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
