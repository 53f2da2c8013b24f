/**
 * renderer/tables/own — 自制报表: variants of the program's tables and the bureau's own workbooks with tags. The rule: a
 * preview is built by main from the very variant that will be saved.
 */
import { Checkbox, Group, Text } from "@mantine/core";
import { IconDownload, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { OwnTableView } from "../../../electron/contract/ownTables.ts";
import { useQuery } from "../../api/useQuery.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useBureau, useReadonlyReason } from "../../layout/BureauContext.tsx";
import { PlaceLink } from "../../layout/PlaceLink.tsx";
import { QueryNote } from "../../layout/QueryNote.tsx";
import { SmallTable } from "../../layout/SmallTable.tsx";
import { timeText } from "../../text/timeText.ts";
import { OwnTableActions } from "./OwnTableActions.tsx";
import { TemplateProblems } from "./TemplateProblems.tsx";
import { useTemplateWork } from "./useTemplateWork.ts";

/** 自制报表: the bureau's own workbooks with tags, and its variants of the program's tables. */
export function OwnTables() {
  const { asOf } = useBureau();
  const reason = useReadonlyReason();
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
          <ActionButton small icon={IconDownload} label="下载示例与标签说明" onClick={work.guide} />
          <ActionButton
            reason={reason}
            small
            variant="filled"
            loading={work.busy}
            icon={IconPlus}
            label="新增自制报表…"
            onClick={work.add}
          />
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
        <SmallTable
          highlightOnHover
          rows={shown}
          keyOf={({ id }) => id}
          columns={[
            { head: "名称", of: (table) => <OwnTableName table={table} /> },
            {
              head: "来源",
              of: ({ kind, base, file }) => (kind === "variant" ? `${base}的格式` : `自制模板：${file ?? ""}`),
            },
            {
              head: deleted ? "删除时间" : "修改时间",
              w: 140,
              className: "tabular",
              of: ({ deletedAt, updatedAt }) => timeText(deletedAt ?? updatedAt),
            },
            { head: "操作", w: 170, of: (table) => <OwnTableActions table={table} work={work} /> },
          ]}
        />
      )}
      <TemplateProblems refusal={work.refused} close={work.dismiss} again={work.refused?.again ?? null} />
    </section>
  );
}

function OwnTableName({ table: { id, kind, name, deletedAt } }: { table: OwnTableView }) {
  if (kind !== "variant" || deletedAt !== null) return name;
  return (
    <PlaceLink size="sm" to={{ page: "table", table: id }}>
      {name}
    </PlaceLink>
  );
}
