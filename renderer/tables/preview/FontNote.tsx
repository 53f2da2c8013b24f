import { Text } from "@mantine/core";
import type { PrintedFont } from "../../../electron/contract/tables.ts";

/** Which fonts are printed in place of those wanted; where all are there, that is said too. */
export function FontNote({ fonts }: { fonts: readonly PrintedFont[] }) {
  const replaced = fonts.filter(({ wanted, used }) => wanted !== used);
  const sayings = [...new Set(replaced.map(({ use, wanted, used }) => `“${wanted}”未安装，${use}用“${used}”代替`))];
  return (
    <Text size="xs" component="p" m={0} className={sayings.length > 0 ? "preview-fonts" : undefined}>
      {sayings.length > 0 ? `字体：${sayings.join("；")}。` : "字体：所需字体均已安装。"}
    </Text>
  );
}
