import { Text } from "@mantine/core";
import type { PrintedFont } from "../../../electron/contract/tables.ts";
import { fontWords } from "./fontWords.ts";

/** Which fonts are printed in place of those wanted; where all are there, that is said too. */
export function FontNote({ fonts }: { fonts: readonly PrintedFont[] }) {
  const replaced = fontWords(fonts);
  return (
    <Text size="xs" component="p" m={0} className={replaced ? "preview-fonts" : undefined}>
      {replaced ?? "字体：所需字体均已安装。"}
    </Text>
  );
}
