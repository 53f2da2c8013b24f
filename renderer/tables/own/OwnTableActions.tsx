import { Group, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { OwnTableView } from "../../../electron/contract/ownTables.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
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
      <More table={table} work={work} readonly={reason !== null} />
    </Group>
  );
}

function More({ table, work, readonly }: Props & { readonly readonly: boolean }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionButton faint icon={IconDots} aria-label={`更多：${table.name}`} label="更多" />
      </Menu.Target>
      <Menu.Dropdown>
        {readonly && <Menu.Label>{words.readonlyReason}</Menu.Label>}
        {table.kind === "template" && (
          <>
            <Menu.Item onClick={() => work.export(table)}>导出模板…</Menu.Item>
            <Menu.Item disabled={readonly} onClick={() => work.replace(table)}>
              替换模板…
            </Menu.Item>
          </>
        )}
        <Menu.Item disabled={readonly} onClick={() => void renameOwnTable(table)}>
          改名…
        </Menu.Item>
        <Menu.Item disabled={readonly} onClick={() => void removeOwnTable(table)}>
          删除
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
