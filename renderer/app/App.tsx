/**
 * renderer/app — the window put together: theme, shell, navigation, and which page belongs to a route.
 *
 * It is the only room of the renderer that knows the pages; nobody imports it but main.tsx. What pages share (routes and
 * places, commands, notes of failures, the month chosen) is in layout/, which knows no page: so a page may import the layout,
 * and the shell the pages, without a circle.
 */
import { Alert, Center, MantineProvider, Stack, Text, Title } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { IconDatabaseOff } from "@tabler/icons-react";
import type { Failure } from "../../electron/contract/envelope.ts";
import { errorText } from "../../electron/contract/errorText.ts";
import { useQuery } from "../api/useQuery.ts";
import { FailureNote } from "../layout/FailureNote.tsx";
import { cssVariables, theme } from "../layout/theme.ts";
import { words } from "../text/words.ts";
import { Shell } from "./Shell.tsx";

/** The whole window: theme, Chinese calendar, messages; then the shell, or why the store is not open. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
      <DatesProvider settings={{ locale: "zh-cn", firstDayOfWeek: 1 }}>
        <ModalsProvider labels={{ confirm: words.confirm, cancel: words.cancel }}>
          <Notifications position="bottom-left" limit={4} containerWidth={380} />
          <Opened />
        </ModalsProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

function Opened() {
  const { value: state, failure, reload } = useQuery("app.state", {});
  if (state?.refused) return <RefusedPage failure={state.refused} />;
  if (state) return <Shell state={state} />;
  return (
    <Center h="100vh" component="main">
      <Stack maw={560}>{failure ? <FailureNote failure={failure} retry={reload} /> : <Text>正在打开…</Text>}</Stack>
    </Center>
  );
}

/** Shown instead of everything else while the store is not open: why, what was not changed, where the data lies. */
function RefusedPage({ failure }: { failure: Failure }) {
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
