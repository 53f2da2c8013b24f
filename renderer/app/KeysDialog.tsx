import { Kbd, Modal, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useBureau } from "../layout/BureauContext.tsx";
import { useCommand } from "../layout/commands.ts";
import { shortcutWords } from "../text/shortcutWords.ts";

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
