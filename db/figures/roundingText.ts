import type { Figure } from "./Figure.ts";
import { shownDecimals } from "./figureText.ts";

/** How a figure's exact value became its text, in words. */
export function roundingText({ how, unit }: Figure): string {
  if (unit === null) return "逐项列出，不取舍";
  const { places, fixed } = shownDecimals(unit);
  if (how.kind === "byProject") return `各项四舍五入到 ${places} 位小数`;
  if (places === 0) return "整数，不取舍";
  if (unit === "％") return `四舍五入到 ${places} 位小数，恰为 100 时不带小数`;
  return `四舍五入到 ${places} 位小数${fixed ? "" : "，末尾的 0 不显示"}`;
}
