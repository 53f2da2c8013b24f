import { Group } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { OwnTableView } from "../../../electron/contract/ownTables.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { ActionMenu } from "../../layout/ActionMenu.tsx";
import { useReadonlyReason } from "../../layout/BureauContext.tsx";
import { words } from "../../text/words.ts";
import { removeOwnTable, renameOwnTable, restoreOwnTable } from "./ownTableWork.ts";
import type { TemplateWork } from "./useTemplateWork.ts";

interface Props {
  readonly table: OwnTableView;
  readonly work: TemplateWork;
}

/** What can be done with a table of the bureau's own. */
export function OwnTableActions({ table, work }: Props) {
  const reason = useReadonlyReason();
  const off = reason !== null;
  const isTemplate = table.kind === "template";
  if (table.deletedAt !== null) {
    return <ActionButton reason={reason} small label={words.restore} onClick={() => restoreOwnTable(table)} />;
  }
  return (
    <Group gap="xs" wrap="nowrap">
      {table.kind === "variant" ? (
        <ActionButton small label="打开" to={{ page: "table", table: table.id }} />
      ) : (
        <ActionButton small label="填写导出" onClick={() => work.fill(table)} />
      )}
      <ActionMenu
        target={<ActionButton faint icon={IconDots} aria-label={`更多：${table.name}`} label="更多" />}
        reason={reason}
        actions={[
          isTemplate && { name: "导出模板…", does: () => work.export(table) },
          isTemplate && { name: "替换模板…", off, does: () => work.replace(table) },
          { name: "改名…", off, does: () => renameOwnTable(table) },
          { name: "删除", off, does: () => removeOwnTable(table) },
        ]}
      />
    </Group>
  );
}
