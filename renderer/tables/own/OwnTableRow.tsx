import { Button, Group, Menu, Table } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { OwnTableView } from "../../../electron/contract/ownTables.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useBureau } from "../../layout/BureauContext.tsx";
import { PlaceLink } from "../../layout/PlaceLink.tsx";
import { places } from "../../layout/place.ts";
import { timeText } from "../../text/timeText.ts";
import { words } from "../../text/words.ts";
import { removeOwnTable, renameOwnTable, restoreOwnTable } from "./ownTableWork.ts";
import type { TemplateWork } from "./useTemplateWork.ts";

interface Props {
  readonly table: OwnTableView;
  readonly work: TemplateWork;
}

/** One table of the bureau's own and what can be done with it. */
export function OwnTableRow({ table, work }: Props) {
  const { state } = useBureau();
  const reason = state.readonly ? words.readonlyReason : null;
  const isVariant = table.kind === "variant";
  return (
    <Table.Tr>
      <Table.Td>
        {isVariant && table.deletedAt === null ? (
          <PlaceLink size="sm" to={{ page: "table", table: table.id }}>
            {table.name}
          </PlaceLink>
        ) : (
          table.name
        )}
      </Table.Td>
      <Table.Td>{isVariant ? `${table.base}的格式` : `自制模板：${table.file ?? ""}`}</Table.Td>
      <Table.Td className="tabular">{timeText(table.deletedAt ?? table.updatedAt)}</Table.Td>
      <Table.Td>
        {table.deletedAt !== null ? (
          <ActionButton reason={reason} small onClick={() => restoreOwnTable(table)}>
            {words.restore}
          </ActionButton>
        ) : (
          <Group gap="xs" wrap="nowrap">
            {isVariant ? (
              <ActionButton small onClick={() => places.go({ page: "table", table: table.id })}>
                打开
              </ActionButton>
            ) : (
              <ActionButton small onClick={() => work.fill(table)}>
                填写导出
              </ActionButton>
            )}
            <More table={table} work={work} readonly={state.readonly} />
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function More({ table, work, readonly }: Props & { readonly readonly: boolean }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="dark"
          aria-label={`更多：${table.name}`}
          leftSection={<IconDots size={14} aria-hidden />}
        >
          更多
        </Button>
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
