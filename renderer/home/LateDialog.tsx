import { Group, Modal, Text } from "@mantine/core";
import { useState } from "react";
import { areas } from "../../db/ledgers/areas.ts";
import { useQuery } from "../api/useQuery.ts";
import { PageNumbers } from "../layout/PageNumbers.tsx";
import { QueryNote } from "../layout/QueryNote.tsx";
import { monthText } from "../text/monthText.ts";
import { LateTable } from "./LateTable.tsx";

interface Props {
  readonly area: string | null;
  readonly asOf: string;
  readonly opened: boolean;
  readonly close: () => void;
}

const PAGE_SIZE = 15;

/** All that is late, of one work area or of all. */
export function LateDialog({ area, asOf, opened, close }: Props) {
  const [page, setPage] = useState(1);
  const { value, failure, reload } = useQuery("checks.late", opened ? { asOf, area, page, pageSize: PAGE_SIZE } : null);
  const pages = Math.ceil((value?.total ?? 0) / PAGE_SIZE);
  const name = area === null ? "全部" : (areas.find(({ id }) => id === area)?.name ?? area);
  return (
    <Modal opened={opened} onClose={close} title={`逾期事项：${name}（截至 ${monthText(asOf)}）`} size={900}>
      <QueryNote waits={!value} failure={failure} reload={reload} />
      {value && <LateTable works={value.works} withReason />}
      {pages > 1 && (
        <Group justify="space-between" mt="xs">
          <Text size="xs">
            共 {value?.total} 项，第 {page} 页，共 {pages} 页
          </Text>
          <PageNumbers pages={pages} page={page} turn={setPage} label="逾期事项的页" />
        </Group>
      )}
    </Modal>
  );
}
