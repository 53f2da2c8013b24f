/** A4 at 96 dots an inch, with the margins of GB/T 9704-2012 (37, 26, 35, 28 mm): a text block of 156 × 225 mm. */
export const paper = {
  width: 794,
  height: 1123,
  top: 140,
  right: 98,
  bottom: 132,
  left: 106,
  textWidth: 590,
  textHeight: 851,
} as const;

/** The height of a line of so many points ("28.95") in dots, and how many lines a page takes. */
export function linesOf(lineSpacing: string): { readonly lineHeight: number; readonly linesAPage: number } {
  const lineHeight = (Number(lineSpacing) * 96) / 72;
  // 22 lines of 28.95 points are a hair less than 225 mm; a page that is a hair over still takes its last line.
  return { lineHeight, linesAPage: Math.max(1, Math.floor((paper.textHeight + 1) / lineHeight)) };
}
