import { List, Stack, Text } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useReadonlyReason } from "../../layout/BureauContext.tsx";

/** 选择文件 */
export function ChooseStep({ choose }: { choose: () => Promise<void> }) {
  const reason = useReadonlyReason();
  const [asking, setAsking] = useState(false);
  const open = async () => {
    setAsking(true);
    await choose();
    setAsking(false);
  };
  return (
    <Stack gap="sm" maw={720} align="flex-start">
      <Text>
        选择乡（镇）、街道或科室报来的表格。程序先识别和核对，给出逐行结果，确认后才写入；写入后也可以整批撤销。
      </Text>
      <List size="sm">
        <List.Item>可读取 .xlsx、.xls、.et、.ods、.csv，以及另存为 .xml、.htm 的表格。</List.Item>
        <List.Item>表中没有写明的年度、月份、乡镇，以及认不出的列，会逐项询问，不自行推定。</List.Item>
        <List.Item>台账里没有的列不会丢失，随记录保存为“表中其他列”。</List.Item>
      </List>
      <ActionButton
        size="sm"
        reason={reason}
        loading={asking}
        icon={IconFileImport}
        label="选择文件…"
        onClick={open}
        title="Ctrl+I"
      />
    </Stack>
  );
}
