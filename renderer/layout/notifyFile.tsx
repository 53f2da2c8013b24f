import { Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconCheck } from "@tabler/icons-react";
import { call } from "../api/client.ts";
import { ActionButton } from "./ActionButton.tsx";
import { notifyFailure } from "./notify.tsx";

/**
 * Says that a file was written, with a way to see it in its folder; a dialog that was closed (null) says nothing.
 * @param note what must be known about it, null: nothing
 */
export function notifyFile(file: string | null, what: string, note: string | null = null): void {
  if (file === null) return;
  const show = () => call("app.showFile", { file }).catch(notifyFailure);
  notifications.show({
    color: "green.9",
    icon: <IconCheck size={16} aria-hidden />,
    autoClose: 10_000,
    message: (
      <>
        <Text style={{ wordBreak: "break-all" }}>
          {what}：{fileName(file)}
        </Text>
        {note && <Text size="xs">{note}</Text>}
        <ActionButton quiet mt={4} label="打开所在文件夹" onClick={() => show()} />
      </>
    ),
  });
}

function fileName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}
