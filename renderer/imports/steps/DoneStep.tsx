import { Alert, Group, Stack, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { ledgerName } from "../../layout/ledgerName.ts";
import { CountsLine } from "../CountsLine.tsx";
import { undoBatch } from "../undoBatch.ts";
import type { Wizard } from "../wizard.ts";

type Done = Extract<Wizard, { step: "done" }>;

/** 结果: what was written, where to see it, and how to take it back. */
export function DoneStep({ wizard, again }: { wizard: Done; again: () => void }) {
  const [undone, setUndone] = useState(false);
  const { batch, file } = wizard;
  const few = wizard.ledgers.length <= 2;
  const undo = async () => setUndone(batch !== null && (await undoBatch({ id: batch, file })));
  return (
    <Stack gap="sm" maw={760} align="flex-start">
      <Alert color={undone ? "gray.7" : "green.9"} variant="outline" icon={<IconCheck aria-hidden />} role="status">
        {undone
          ? "已撤销本次导入，台账恢复到导入之前。"
          : batch === null
            ? wizard.ledgers.length === 0
              ? "没有写入任何数据。回答已记住，下次不再问。"
              : "各行与台账一致，没有需要写入的变动。"
            : "已写入。"}
      </Alert>
      <Text>
        “{file}”：
        <CountsLine counts={wizard.counts} />
      </Text>
      <Group gap="xs">
        {wizard.ledgers.map((id) => (
          <ActionButton
            key={id}
            variant={few ? "filled" : "default"}
            size={few ? "xs" : "compact-xs"}
            label={`查看台账：${ledgerName(id)}`}
            to={{ page: "ledger", ledger: id }}
          />
        ))}
      </Group>
      <Group gap="xs">
        <ActionButton variant={few ? "default" : "filled"} label="再导入一个文件" onClick={again} />
        {!undone && batch !== null && <ActionButton quiet label="撤销本次导入" onClick={() => undo()} />}
        <ActionButton quiet label="导入记录" to={{ page: "batches" }} />
      </Group>
    </Stack>
  );
}
