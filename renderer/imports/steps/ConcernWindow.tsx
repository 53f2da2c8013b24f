import { Modal } from "@mantine/core";
import { useState } from "react";
import type { PlanTableView } from "../../../electron/contract/importPlan.ts";
import type { ConcernKind } from "../../../electron/contract/planConcern.ts";
import { useQuery } from "../../api/useQuery.ts";
import { QueryNote } from "../../layout/QueryNote.tsx";
import { SmallTable } from "../../layout/SmallTable.tsx";
import { PageTurner } from "./PageTurner.tsx";

const titles: Readonly<Record<ConcernKind, string>> = {
  missing: "台账中有、这次的表中没有的记录",
  falls: "比上次少的累计数",
  jumps: "相差约十倍或以上的数",
  totals: "不相符的合计",
  closed: "涉及已上报月份的行",
  blanks: "清空原有内容的行",
};
const pageSize = 20;

interface Props {
  readonly plan: string;
  readonly table: PlanTableView;
  readonly kind: ConcernKind;
  readonly close: () => void;
}

/** All records or cells that something to be weighed is about. */
export function ConcernWindow({ plan, table, kind, close }: Props) {
  const [page, setPage] = useState(1);
  const asked = useQuery("imports.concerns", { plan, index: table.index, kind, page, pageSize }, { ledgers: [] });
  const said = kind !== "missing";
  return (
    <Modal opened onClose={close} title={titles[kind]} size="xl">
      <QueryNote waits={!asked.value} failure={asked.failure} reload={asked.reload} />
      {asked.value && (
        <>
          <PageTurner page={page} pageSize={pageSize} total={asked.value.total} turn={setPage} />
          <SmallTable
            rows={asked.value.items.map((item, index) => ({ ...item, index }))}
            keyOf={({ index }) => String(index)}
            columns={[
              said && { head: "位置", w: 110, of: ({ place }) => place },
              { head: kind === "totals" ? "字段" : "记录", of: ({ record }) => record },
              said && { head: "说明", w: "56%", of: ({ text }) => text },
            ]}
          />
        </>
      )}
    </Modal>
  );
}
