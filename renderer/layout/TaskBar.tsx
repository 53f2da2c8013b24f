import { Group, Progress, Stack, Text } from "@mantine/core";
import type { useTask } from "../api/useTask.ts";
import { words } from "../text/words.ts";
import { ActionButton } from "./ActionButton.tsx";

/** How far a long task is, and a way to stop it. */
export function TaskBar({ task, text }: { task: ReturnType<typeof useTask>; text: string }) {
  const { progress } = task;
  const share = progress && progress.total > 0 ? Math.min(100, (progress.done / progress.total) * 100) : null;
  return (
    <Stack gap="xs" maw={560} role="status">
      <Text>{progress?.text || text}</Text>
      <Progress value={share ?? 100} animated={share === null} striped={share === null} aria-label="进度" />
      <Group justify="space-between">
        <Text size="xs" c="dimmed" className="tabular">
          {progress && progress.total > 0 ? `${progress.done} / ${progress.total}` : ""}
        </Text>
        <ActionButton quiet label={words.cancel} onClick={task.cancel} />
      </Group>
    </Stack>
  );
}
