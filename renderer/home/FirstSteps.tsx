import { Button, Group, Paper, Text } from "@mantine/core";
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
        <Button onClick={() => void places.go({ page: "import", ledger: null })}>导入表格</Button>
        <Button variant="default" onClick={() => void places.go({ page: "record", ledger: "road-works", id: null })}>
          新增一条农村公路建设任务
        </Button>
        <Button variant="default" onClick={() => void places.go({ page: "ledger", ledger: "townships" })}>
          核对乡（镇）街道名单
        </Button>
      </Group>
    </Paper>
  );
}
