import { Button, Group, Modal, Stack, Table, Text } from "@mantine/core";
import type { OutputOf } from "../../../electron/contract/contract.ts";
import { words } from "../../text/words.ts";

export interface TemplateRefusal {
  /** The workbook, or the own table that was to be filled */
  readonly name: string;
  /** What was not done: 模板没有保存 */
  readonly undone: string;
  readonly problems: OutputOf<"ownTables.fill">["problems"];
}

interface Props {
  readonly refusal: TemplateRefusal | null;
  readonly close: () => void;
  /** Chooses a file again; null where none was chosen */
  readonly again: (() => void) | null;
}

/** What in a template cannot be used, by sheet and cell. */
export function TemplateProblems({ refusal, close, again }: Props) {
  return (
    <Modal
      opened={refusal !== null}
      onClose={close}
      size={860}
      title={refusal && `“${refusal.name}”有 ${refusal.problems.length} 处写得不对，${refusal.undone}`}
    >
      {refusal && (
        <Stack gap="sm">
          <Table withTableBorder withColumnBorders aria-label="模板中的问题">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={120}>工作表</Table.Th>
                <Table.Th w={80}>单元格</Table.Th>
                <Table.Th w={220}>写的是</Table.Th>
                <Table.Th>问题</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {refusal.problems.map(({ sheet, cell, words: written, message }) => (
                <Table.Tr key={`${sheet} ${cell} ${written} ${message}`}>
                  <Table.Td>{sheet ?? "整个文件"}</Table.Td>
                  <Table.Td className="tabular">{cell ?? words.nothing}</Table.Td>
                  <Table.Td className="selectable">{written}</Table.Td>
                  <Table.Td>{message}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Text size="xs">请在 WPS 中按单元格改好、保存后再选择。标签写法见“示例与标签说明”。</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {words.close}
            </Button>
            {again && (
              <Button data-autofocus onClick={again}>
                重新选择文件…
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
