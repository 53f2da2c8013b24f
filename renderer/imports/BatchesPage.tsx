import { Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import { ledgerOf } from "../../db/ledgers/index.ts";
import { useQuery } from "../api/useQuery.ts";
import { useBureau } from "../layout/BureauContext.tsx";
import { useCommand } from "../layout/commands.ts";
import { FailureNote } from "../layout/FailureNote.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { places } from "../layout/place.ts";
import { ReasonButton } from "../layout/ReasonButton.tsx";
import { Tag } from "../layout/Tag.tsx";
import { monthText } from "../text/monthText.ts";
import { rowsOf } from "../text/planWords.ts";
import { timeText } from "../text/timeText.ts";
import { words } from "../text/words.ts";
import { PageTurner } from "./steps/PageTurner.tsx";
import { undoBatch } from "./undoBatch.tsx";

const pageSize = 50;

/** 导入记录: every import, what it wrote, and a way to take it back. */
export function BatchesPage() {
  const { state } = useBureau();
  const [page, setPage] = useState(1);
  const { value, failure, reload } = useQuery("imports.batches", { page, pageSize });
  const start = () => void places.go({ page: "import", ledger: null });
  useCommand("import", start);
  return (
    <>
      <PageHead title="导入记录">
        <PageTurner page={page} pageSize={pageSize} total={value?.total ?? 0} turn={setPage} />
        <ReasonButton reason={state.readonly ? words.readonlyReason : null} onClick={start} title="Ctrl+I">
          导入表格
        </ReasonButton>
      </PageHead>
      <div className="page-body">
        {failure && <FailureNote failure={failure} retry={reload} />}
        {!value && !failure && words.reading}
        {value?.total === 0 && (
          <Group>
            <Text>还没有导入过表格。</Text>
            <Button variant="default" onClick={start}>
              导入表格
            </Button>
          </Group>
        )}
        {value && value.total > 0 && (
          <Table withTableBorder withColumnBorders>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={130}>时间</Table.Th>
                <Table.Th>文件</Table.Th>
                <Table.Th>台账</Table.Th>
                <Table.Th w={90}>截至月</Table.Th>
                <Table.Th w={80}>经办</Table.Th>
                {["共", "新增", "更新", "不变", "拒绝", "跳过"].map((name) => (
                  <Table.Th key={name} className="digits" w={52}>
                    {name}
                  </Table.Th>
                ))}
                <Table.Th w={90}>状态</Table.Th>
                <Table.Th w={76}>操作</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {value.rows.map((batch) => (
                <Table.Tr key={batch.id}>
                  <Table.Td className="tabular">{timeText(batch.at)}</Table.Td>
                  <Table.Td className="selectable">{batch.file}</Table.Td>
                  <Table.Td>{batch.ledgers.map((id) => ledgerOf(id)?.name ?? id).join("、")}</Table.Td>
                  <Table.Td>{batch.asOf ? monthText(batch.asOf) : words.nothing}</Table.Td>
                  <Table.Td>{batch.actor}</Table.Td>
                  {[
                    rowsOf(batch.counts),
                    batch.counts.add,
                    batch.counts.update,
                    batch.counts.unchanged,
                    batch.counts.refuse,
                    batch.counts.skipped,
                  ].map((count, index) => (
                    <Table.Td
                      key={["all", "add", "update", "unchanged", "refuse", "skipped"][index]}
                      className="digits"
                    >
                      {count}
                    </Table.Td>
                  ))}
                  <Table.Td>
                    <Tag
                      tone={batch.status === "undone" ? "quiet" : "good"}
                      title={batch.undoneAt ? timeText(batch.undoneAt) : undefined}
                    >
                      {batch.status === "undone" ? "已撤销" : "已写入"}
                    </Tag>
                  </Table.Td>
                  <Table.Td>
                    <ReasonButton
                      size="compact-xs"
                      variant="default"
                      reason={state.readonly ? words.readonlyReason : batch.status === "undone" ? "已经撤销过" : null}
                      onClick={() => void undoBatch(batch).then((done) => done && reload())}
                    >
                      {words.undo}
                    </ReasonButton>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </div>
    </>
  );
}
