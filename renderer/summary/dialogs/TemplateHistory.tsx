import { Button, Modal, Table, Text } from "@mantine/core";
import type { SummaryKind } from "../../../electron/contract/summaryModel.ts";
import { call } from "../../api/client.ts";
import { useQuery } from "../../api/useQuery.ts";
import { FailureNote } from "../../layout/FailureNote.tsx";
import { notifyDone, notifyFailure } from "../../layout/notify.tsx";
import { notifyFile } from "../../layout/notifyFile.tsx";
import { ReasonButton } from "../../layout/ReasonButton.tsx";
import { Tag } from "../../layout/Tag.tsx";
import { timeText } from "../../text/timeText.ts";
import { words } from "../../text/words.ts";

interface Props {
  readonly kind: SummaryKind;
  /** Why the template cannot be changed; null: it can */
  readonly fixed: string | null;
  readonly close: () => void;
}

/** Every template there has been, the program's own among them; each can be used again. */
export function TemplateHistory({ kind, fixed, close }: Props) {
  const { value, failure, reload } = useQuery("summary.templates", { kind }, { ledgers: ["summary"] });
  const rows = value && [...value.templates, { id: null, name: "程序自带模板", at: null, actor: null }];
  const act = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      notifyFailure(error);
    }
  };
  const use = (template: string | null, name: string) =>
    act(async () => {
      await call("summary.useTemplate", { kind, template });
      notifyDone(`现在用“${name}”。`);
    });
  const save = (template: string | null) =>
    act(async () => notifyFile((await call("summary.exportTemplate", { kind, template })).file, "已导出"));
  return (
    <Modal opened onClose={close} title="用过的模板" size="xl">
      {failure && <FailureNote failure={failure} retry={reload} />}
      {!value && !failure && words.reading}
      {rows && (
        <div className="summary-scroll">
          <Table withTableBorder withColumnBorders>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>模板</Table.Th>
                <Table.Th w={140}>导入时间</Table.Th>
                <Table.Th w={90}>经办</Table.Th>
                <Table.Th w={190}>操作</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ id, name, at, actor }) => (
                <Table.Tr key={id ?? "ours"}>
                  <Table.Td className="selectable">{name}</Table.Td>
                  <Table.Td className="tabular">{at === null ? words.nothing : timeText(at)}</Table.Td>
                  <Table.Td>{actor ?? words.nothing}</Table.Td>
                  <Table.Td>
                    <div className="summary-row-actions">
                      {value.inForce === id ? (
                        <Tag tone="good">正在用</Tag>
                      ) : (
                        <ReasonButton
                          reason={fixed}
                          size="compact-xs"
                          variant="default"
                          onClick={() => void use(id, name)}
                        >
                          改用这个
                        </ReasonButton>
                      )}
                      <Button size="compact-xs" variant="default" onClick={() => void save(id)}>
                        导出
                      </Button>
                    </div>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Text size="xs" c="dimmed" mt="xs">
        换过的模板都保留着，随时可以改用回来。
      </Text>
    </Modal>
  );
}
