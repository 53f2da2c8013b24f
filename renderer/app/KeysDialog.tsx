import { Kbd, Modal, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useBureau } from "../layout/BureauContext.tsx";
import { useCommand } from "../layout/commands.ts";

/** The keys of the program, as F1 shows them. */
const shortcutWords: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: "Ctrl + 1 … 9", does: "转到左侧第 1 … 9 项" },
  { keys: "Ctrl + N", does: "新增记录（台账内）" },
  { keys: "Ctrl + I", does: "导入表格" },
  { keys: "Ctrl + K", does: "搜索全部台账" },
  { keys: "Ctrl + F", does: "搜索（台账内）" },
  { keys: "Ctrl + S", does: "保存（记录内）" },
  { keys: "Ctrl + P", does: "打印预览（报表内）；在预览中打印" },
  { keys: "↑ ↓ PageUp PageDown Home End", does: "在列表中移动" },
  { keys: "Enter", does: "列表中打开记录；表单中移到下一栏" },
  { keys: "Esc", does: "关闭当前记录或窗口" },
  { keys: "F5", does: "刷新" },
  { keys: "F1", does: "显示本页" },
];

/** F1: the keys; 关于: the version. */
export function KeysDialog() {
  const { state } = useBureau();
  const [shown, setShown] = useState<"keys" | "about" | null>(null);
  useCommand("keys", () => setShown("keys"));
  useCommand("about", () => setShown("about"));
  return (
    <Modal
      opened={shown !== null}
      onClose={() => setShown(null)}
      title={shown === "about" ? "关于交通台账" : "快捷键"}
      size="md"
    >
      {shown === "about" ? (
        <Text>
          交通台账 {state.version}。{state.bureau}。本程序不连接网络，数据只保存在这台电脑上。
        </Text>
      ) : (
        <Table>
          <Table.Tbody>
            {shortcutWords.map(({ keys, does }) => (
              <Table.Tr key={keys}>
                <Table.Th scope="row" w={220} fw={400}>
                  <Kbd>{keys}</Kbd>
                </Table.Th>
                <Table.Td>{does}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Modal>
  );
}
