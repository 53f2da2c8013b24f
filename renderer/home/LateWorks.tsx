import { Group, Modal, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { monthText } from "../../db/exact/index.ts";
import { areas } from "../../db/ledgers/areas.ts";
import type { HomePage, LateWork } from "../../electron/contract/homePage.ts";
import { useQuery } from "../api/useQuery.ts";
import { RecordLink } from "../figures/RecordLink.tsx";
import { ActionButton } from "../layout/ActionButton.tsx";
import { ledgerName } from "../layout/ledgerName.ts";
import { PageNumbers } from "../layout/PageNumbers.tsx";
import { QueryNote } from "../layout/QueryNote.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";

/** What should have been done by now: the longest overdue, and the way to the rest. */
export function LateWorks({ late, asOf }: { late: HomePage["late"]; asOf: string }) {
  return (
    <section aria-labelledby="late-works">
      <h2 className="section-title" id="late-works">
        逾期事项（{late.total} 项）
        {late.total > late.works.length && <LateButton area={null} count={late.total} asOf={asOf} />}
      </h2>
      {late.total === 0 ? (
        <Text className="with-icon" size="xs">
          <IconCircleCheck size={16} aria-hidden /> 没有过期未完成的事项。
        </Text>
      ) : (
        <LateTable works={late.works} />
      )}
    </section>
  );
}

interface Props {
  /** A work area, null: all */
  readonly area: string | null;
  readonly count: number;
  readonly asOf: string;
}

const PAGE_SIZE = 15;

/** How many are late, and the way to their list. */
export function LateButton({ area, count, asOf }: Props) {
  const [opened, setOpened] = useState(false);
  const label = area === null ? `查看全部 ${count} 项` : `逾期 ${count} 项`;
  return (
    <>
      <ActionButton faint ml={8} icon={IconAlertTriangle} label={label} onClick={() => setOpened(true)} />
      <LateDialog area={area} asOf={asOf} opened={opened} close={() => setOpened(false)} />
    </>
  );
}

/** All that is late, of one work area or of all. */
function LateDialog({ area, asOf, opened, close }: Omit<Props, "count"> & { opened: boolean; close: () => void }) {
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

/** Works whose date has passed, each leading to its record. */
function LateTable({ works, withReason = false }: { works: readonly LateWork[]; withReason?: boolean }) {
  return (
    <SmallTable
      rows={works}
      keyOf={({ ledger, id, field }) => `${ledger} ${id} ${field}`}
      columns={[
        { head: "记录", of: (work) => <RecordLink {...work} /> },
        { head: "台账", of: ({ ledger }) => ledgerName(ledger) },
        {
          head: withReason ? "情况" : "应完成",
          className: withReason ? "tabular" : "tabular unbroken",
          of: ({ message, due }) => (withReason ? message : due),
        },
      ]}
    />
  );
}
