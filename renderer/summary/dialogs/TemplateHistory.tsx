import { Modal, Text } from "@mantine/core";
import type { SummaryKind } from "../../../electron/contract/summaryModel.ts";
import { call } from "../../api/client.ts";
import { useQuery } from "../../api/useQuery.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { notifyFile } from "../../layout/notifyFile.tsx";
import { QueryNote } from "../../layout/QueryNote.tsx";
import { SmallTable } from "../../layout/SmallTable.tsx";
import { Tag } from "../../layout/Tag.tsx";
import { told } from "../../layout/told.ts";
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
  const use = (template: string | null, name: string) =>
    told(() => call("summary.useTemplate", { kind, template }), `现在用“${name}”。`);
  const save = (template: string | null) =>
    told(async () => notifyFile((await call("summary.exportTemplate", { kind, template })).file, "已导出"));
  return (
    <Modal opened onClose={close} title="用过的模板" size="xl">
      <QueryNote waits={!value} failure={failure} reload={reload} />
      {rows && (
        <div className="summary-scroll">
          <SmallTable
            rows={rows}
            keyOf={({ id }) => id ?? "ours"}
            columns={[
              { head: "模板", className: "selectable", of: ({ name }) => name },
              {
                head: "导入时间",
                w: 140,
                className: "tabular",
                of: ({ at }) => (at === null ? words.nothing : timeText(at)),
              },
              { head: "经办", w: 90, of: ({ actor }) => actor ?? words.nothing },
              {
                head: "操作",
                w: 190,
                of: ({ id, name }) => (
                  <div className="summary-row-actions">
                    {value?.inForce === id ? (
                      <Tag tone="good">正在用</Tag>
                    ) : (
                      <ActionButton reason={fixed} small label="改用这个" onClick={() => use(id, name)} />
                    )}
                    <ActionButton small label="导出" onClick={() => save(id)} />
                  </div>
                ),
              },
            ]}
          />
        </div>
      )}
      <Text size="xs" c="dimmed" mt="xs">
        换过的模板都保留着，随时可以改用回来。
      </Text>
    </Modal>
  );
}
