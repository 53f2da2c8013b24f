import type { SummaryStyle } from "../../../electron/contract/summaryModel.ts";

/** Blank lines that stand around a block in our layout: under the title and over the signature. */
export function blankBefore(style: SummaryStyle, before: SummaryStyle | null): number {
  if (before === null) return 0;
  if (before === "title" && style !== "title") return 1;
  return style === "signature" && before !== "signature" ? 1 : 0;
}

export function isHeading(style: SummaryStyle): boolean {
  return style === "title" || style === "level1" || style === "level2" || style === "level3";
}
