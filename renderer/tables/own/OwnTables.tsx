/**
 * renderer/tables/own — 自制报表: variants of the program's tables and the bureau's own workbooks with tags. The rule: a
 * preview is built by main from the very variant that will be saved.
 */
import { Checkbox, Group, Table, Text } from "@mantine/core";
import { IconDownload, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useQuery } from "../../api/useQuery.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useBureau } from "../../layout/BureauContext.tsx";
import { QueryNote } from "../../layout/QueryNote.tsx";
import { words } from "../../text/words.ts";
import { OwnTableRow } from "./OwnTableRow.tsx";
import { TemplateProblems } from "./TemplateProblems.tsx";
import { useTemplateWork } from "./useTemplateWork.ts";

/** 自制报表: the bureau's own workbooks with tags, and its variants of the program's tables. */
export function OwnTables() {
  const { state, asOf } = useBureau();
  const [deleted, setDeleted] = useState(false);
  const { value, failure, reload } = useQuery("ownTables.list", { deleted });
  const work = useTemplateWork(asOf);
  const shown = value?.tables.filter(({ deletedAt }) => (deletedAt !== null) === deleted);
  return (
    <section className="tables-group" aria-label="自制报表">
      <Group justify="space-between" className="tables-group-head" wrap="nowrap">
        <h2 className="section-title tables-group-name">自制报表</h2>
        <Group gap="xs" wrap="nowrap">
          <Checkbox
            label="看已删除的"
            checked={deleted}
            onChange={(event) => setDeleted(event.currentTarget.checked)}
          />
          <ActionButton small icon={IconDownload} onClick={work.guide}>
            下载示例与标签说明
          </ActionButton>
          <ActionButton
            reason={state.readonly ? words.readonlyReason : null}
            small
            variant="filled"
            loading={work.busy}
            icon={IconPlus}
            onClick={work.add}
          >
            新增自制报表…
          </ActionButton>
        </Group>
      </Group>
      <QueryNote waits={!value} failure={failure} reload={reload} />
      {shown?.length === 0 && (
        <Text size="xs">
          {deleted
            ? "没有已删除的自制报表。"
            : "还没有自制报表。用 WPS 画好报表，在要填数的格子里写上标签（先下载示例看写法），再在这里添加，每月填写导出；也可以在任何一张报表里“存为本单位格式”。"}
        </Text>
      )}
      {shown && shown.length > 0 && (
        <Table withTableBorder withColumnBorders highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>名称</Table.Th>
              <Table.Th>来源</Table.Th>
              <Table.Th w={140}>{deleted ? "删除时间" : "修改时间"}</Table.Th>
              <Table.Th w={170}>操作</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((table) => (
              <OwnTableRow key={table.id} table={table} work={work} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <TemplateProblems refusal={work.refused} close={work.dismiss} again={work.refused?.again ?? null} />
    </section>
  );
}
