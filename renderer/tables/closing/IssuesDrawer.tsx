import { Drawer, Group, Stack, Text } from "@mantine/core";
import { monthText } from "../../../db/exact/index.ts";
import type { ClosingView } from "../../../electron/contract/closings.ts";
import { call } from "../../api/client.ts";
import { useQuery } from "../../api/useQuery.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { notifyFile } from "../../layout/notifyFile.tsx";
import { QueryNote } from "../../layout/QueryNote.tsx";
import { Tag } from "../../layout/Tag.tsx";
import { told } from "../../layout/told.ts";
import { timeText } from "../../text/timeText.ts";
import { issueText } from "./closingWords.ts";

interface Props {
  readonly area: string;
  readonly areaName: string;
  readonly asOf: string;
  readonly opened: boolean;
  readonly close: () => void;
}

/** 上报记录: every issue of an area's month, the newest first; each can be exported again as it was. */
export function IssuesDrawer({ area, areaName, asOf, opened, close }: Props) {
  const { value, failure, reload } = useQuery("closings.list", opened ? { area, asOf } : null, {
    ledgers: ["closings"],
  });
  return (
    <Drawer opened={opened} onClose={close} title={`上报记录：${areaName} ${monthText(asOf)}`} size={560}>
      <QueryNote waits={!value} failure={failure} reload={reload} />
      {value?.closings.length === 0 && <Text>这一期还没有上报过。</Text>}
      <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: "none" }}>
        {value?.closings.map((closing) => (
          <Issue key={closing.id} closing={closing} />
        ))}
      </Stack>
    </Drawer>
  );
}

function Issue({ closing }: { closing: ClosingView }) {
  const exportAll = () =>
    told(async () => {
      const { folder, files } = await call("closings.exportAll", { closing: closing.id });
      notifyFile(folder, `已导出 ${files.length} 个工作簿到文件夹`);
    });
  return (
    <li className="history-item">
      <Group justify="space-between" wrap="nowrap" align="start">
        <div>
          <Group gap="xs">
            <Text component="span" fw={600} className="tabular">
              {issueText(closing)}
            </Text>
            {closing.reopened ? <Tag tone="quiet">已重新开放</Tag> : <Tag tone="good">现行</Tag>}
          </Group>
          <Text size="xs">{closing.tables.length} 张报表</Text>
          {closing.reason && <Text size="xs">说明：{closing.reason}</Text>}
          <Passes closing={closing} />
          {closing.reopened && (
            <Text size="xs">
              重新开放：{timeText(closing.reopened.at)}，{closing.reopened.by}，原因：{closing.reopened.reason}
            </Text>
          )}
        </div>
        <ActionButton quiet label="导出这次的工作簿" onClick={() => exportAll()} style={{ flexShrink: 0 }} />
      </Group>
    </li>
  );
}

/** What was passed for an issue though it was an 错误, why, and on paper. */
function Passes({ closing: { id, passes } }: { closing: ClosingView }) {
  if (passes.length === 0) return null;
  const print = () =>
    told(async () => {
      const { file } = await call("closings.passesPdf", { closing: id });
      notifyFile(file, "已导出");
    });
  return (
    <section aria-label="通过的审核错误">
      <Group gap={6}>
        <Text size="xs">通过的审核错误 {passes.length} 项：</Text>
        <ActionButton small label="导出 PDF" aria-label="导出通过的审核错误（PDF）" onClick={print} />
      </Group>
      {passes.map(({ finding, words, said, reason, at, actor }) => (
        <Text key={finding} size="xs" mt={2}>
          〔{words}〕{said}。原因：{reason}（{actor}，{timeText(at)}）
        </Text>
      ))}
    </section>
  );
}
