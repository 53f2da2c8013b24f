import { Group, Paper, Text } from "@mantine/core";
import { ActionButton } from "../layout/ActionButton.tsx";
import { places } from "../layout/place.ts";

/** What to do first while the store is empty. */
export function FirstSteps() {
  return (
    <Paper withBorder p="md">
      <h2 className="section-title">还没有数据</h2>
      <Text mb="sm">
        把乡（镇）、街道或科室报来的表格导入，程序会先给出核对结果，确认后才写入；也可以直接在台账中新增记录。
      </Text>
      <Group gap="xs">
        <ActionButton label="导入表格" onClick={() => places.go({ page: "import", ledger: null })} />
        <ActionButton
          quiet
          label="新增一条农村公路建设任务"
          onClick={() => places.go({ page: "record", ledger: "road-works", id: null })}
        />
        <ActionButton
          quiet
          label="核对乡（镇）街道名单"
          onClick={() => places.go({ page: "ledger", ledger: "townships" })}
        />
      </Group>
    </Paper>
  );
}
