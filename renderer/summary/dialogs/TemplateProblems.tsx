import { Button, Group, Modal, Stack, Table, Text } from "@mantine/core";
import type { TemplateProblem } from "../../../electron/contract/summaryModel.ts";
import { words } from "../../text/words.ts";

interface Props {
  readonly file: string;
  readonly problems: readonly TemplateProblem[];
  /** What is in force as before */
  readonly inForce: string;
  readonly close: () => void;
}

/** A template that was not taken, with every tag that is wrong. */
export function TemplateProblems({ file, problems, inForce, close }: Props) {
  return (
    <Modal opened onClose={close} title={`模板有 ${problems.length} 处写得不对`} size="xl">
      <Stack gap="sm">
        <Text>
          “{file}”没有采用，仍用{inForce}。请在 WPS 中改正下面各处，再导入一次。
        </Text>
        <div className="summary-scroll" tabIndex={-1}>
          <Table withTableBorder withColumnBorders>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={70}>段落</Table.Th>
                <Table.Th w={240}>这一段的文字</Table.Th>
                <Table.Th>问题</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {problems.map(({ paragraph, text, tag, message }) => (
                <Table.Tr key={`${paragraph} ${tag} ${message}`}>
                  <Table.Td>{paragraph === null ? "正文外" : `第 ${paragraph + 1} 段`}</Table.Td>
                  <Table.Td className="selectable">{text}</Table.Td>
                  <Table.Td className="selectable">{message}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        <Group justify="flex-end">
          <Button data-autofocus onClick={close}>
            {words.close}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
