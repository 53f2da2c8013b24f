import type { PrintedFont } from "../../../electron/contract/tables.ts";

/** Which fonts are printed in place of those wanted: “宋体”未安装，正文用“…”代替; null where all are there. */
export function fontWords(fonts: readonly PrintedFont[]): string | null {
  const replaced = fonts.filter(({ wanted, used }) => wanted !== used);
  const sayings = new Set(replaced.map(({ use, wanted, used }) => `“${wanted}”未安装，${use}用“${used}”代替`));
  return sayings.size > 0 ? `字体：${[...sayings].join("；")}。` : null;
}
