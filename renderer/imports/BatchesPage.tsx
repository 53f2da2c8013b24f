import { Group, Text } from "@mantine/core";
import { useState } from "react";
import { monthText } from "../../db/exact/index.ts";
import { useQuery } from "../api/useQuery.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useReadonlyReason } from "../layout/BureauContext.tsx";
import { useCommand } from "../layout/commands.ts";
import { ledgerName } from "../layout/ledgerName.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { places } from "../layout/place.ts";
import { QueryNote } from "../layout/QueryNote.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";
import { Tag } from "../layout/Tag.tsx";
import { rowsOf } from "../text/planWords.ts";
import { timeText } from "../text/timeText.ts";
import { words } from "../text/words.ts";
import { PageTurner } from "./steps/PageTurner.tsx";
import { undoBatch } from "./undoBatch.ts";

const pageSize = 50;
const count = { className: "digits", w: 46 };

/** 导入记录: every import, what it wrote, and a way to take it back. */
export function BatchesPage() {
  const reason = useReadonlyReason();
  const [page, setPage] = useState(1);
  const { value, failure, reload } = useQuery("imports.batches", { page, pageSize });
  const start = () => void places.go({ page: "import", ledger: null });
  useCommand("import", start);
  return (
    <>
      <PageHead title="导入记录">
        <PageTurner page={page} pageSize={pageSize} total={value?.total ?? 0} turn={setPage} />
        <ActionButton reason={reason} label="导入表格" onClick={start} title="Ctrl+I" />
      </PageHead>
      <div className="page-body">
        <QueryNote waits={!value} failure={failure} reload={reload} />
        {value?.total === 0 && (
          <Group>
            <Text>还没有导入过表格。</Text>
            <ActionButton quiet label="导入表格" onClick={start} />
          </Group>
        )}
        {value && value.total > 0 && (
          <SmallTable
            rows={value.rows}
            keyOf={({ id }) => id}
            columns={[
              {
                head: "时间、经办",
                w: 132,
                className: "tabular",
                of: ({ at, actor }) => (
                  <>
                    {timeText(at)}
                    <br />
                    {actor}
                  </>
                ),
              },
              { head: "文件", className: "selectable", of: ({ file }) => file },
              { head: "台账", w: "14%", of: ({ ledgers }) => ledgers.map(ledgerName).join("、") },
              { head: "截至月", w: 90, of: ({ asOf }) => (asOf ? monthText(asOf) : words.nothing) },
              { ...count, head: "共", of: ({ counts }) => rowsOf(counts) },
              { ...count, head: "新增", of: ({ counts }) => counts.add },
              { ...count, head: "更新", of: ({ counts }) => counts.update },
              { ...count, head: "不变", of: ({ counts }) => counts.unchanged },
              { ...count, head: "拒绝", of: ({ counts }) => counts.refuse },
              { ...count, head: "跳过", of: ({ counts }) => counts.skipped },
              {
                head: "状态",
                w: 76,
                of: ({ status, undoneAt }) => (
                  <Tag tone={status === "undone" ? "quiet" : "good"} title={undoneAt ? timeText(undoneAt) : undefined}>
                    {status === "undone" ? "已撤销" : "已写入"}
                  </Tag>
                ),
              },
              {
                head: "操作",
                w: 64,
                of: (batch) => (
                  <ActionButton
                    small
                    reason={reason ?? (batch.status === "undone" ? "已经撤销过" : null)}
                    label={words.undo}
                    onClick={() => undoBatch(batch).then((done) => done && reload())}
                  />
                ),
              },
            ]}
          />
        )}
      </div>
    </>
  );
}
