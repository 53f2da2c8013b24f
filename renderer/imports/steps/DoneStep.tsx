import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { ledgerName } from "../../layout/ledgerName.ts";
import { places } from "../../layout/place.ts";
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
          <Button
            key={id}
            variant={few ? "filled" : "default"}
            size={few ? "xs" : "compact-xs"}
            onClick={() => void places.go({ page: "ledger", ledger: id })}
          >
            查看台账：{ledgerName(id)}
          </Button>
        ))}
      </Group>
      <Group gap="xs">
        <Button variant={few ? "default" : "filled"} onClick={again}>
          再导入一个文件
        </Button>
        {!undone && batch !== null && (
          <Button variant="default" onClick={() => void undo()}>
            撤销本次导入
          </Button>
        )}
        <Button variant="default" onClick={() => void places.go({ page: "batches" })}>
          导入记录
        </Button>
      </Group>
    </Stack>
  );
}
