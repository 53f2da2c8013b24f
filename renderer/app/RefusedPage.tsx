import { Alert, Center, Stack, Text, Title } from "@mantine/core";
import { IconDatabaseOff } from "@tabler/icons-react";
import type { Failure } from "../../electron/contract/envelope.ts";
import { errorText } from "../../electron/contract/errorText.ts";

/** Shown instead of everything else while the store is not open: why, what was not changed, where the data lies. */
export function RefusedPage({ failure }: { failure: Failure }) {
  const folder = failure.detail?.folder;
  return (
    <Center h="100vh" component="main">
      <Stack maw={620} p="md">
        <Title order={1} fz="xl">
          交通台账没有打开数据库
        </Title>
        <Alert color="red.9" variant="outline" icon={<IconDatabaseOff aria-hidden />} role="alert">
          {errorText(failure.code, failure.detail)}
        </Alert>
        {folder && (
          <Text>
            数据文件夹：<span className="selectable">{folder}</span>
          </Text>
        )}
        <Text>数据文件夹里有数据库、备份和日志。程序没有删除或改动其中任何文件。处理好之后请重新启动程序。</Text>
      </Stack>
    </Center>
  );
}
