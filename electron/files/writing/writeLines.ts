import type { Alignment, Worksheet } from "exceljs";
import { wrappedLines } from "./displayWidth.ts";
import { rowHeight } from "./sheetMeasures.ts";
import { BORDERS, HEADER_LOOK, LEFT, TEXT_FONT } from "./workbookStyles.ts";

/**
 * Lines of words under a header, each as high as its words need; nothing in them is ever a number or a formula.
 * @param first the header's row, from 1
 * @param lines the header, then the lines
 * @param alignments of the columns, where they are not to the left
 */
export function writeLines(
  sheet: Worksheet,
  first: number,
  widths: readonly number[],
  lines: readonly (readonly string[])[],
  alignments: Readonly<Record<number, Partial<Alignment>>> = {},
): void {
  for (const [index, texts] of lines.entries()) {
    for (const [column, value] of texts.entries()) {
      const look = { numFmt: "@", font: TEXT_FONT, border: BORDERS, alignment: alignments[column] ?? LEFT };
      Object.assign(sheet.getCell(first + index, column + 1), { value, ...(index === 0 ? HEADER_LOOK : look) });
    }
    const needed = texts.map((text, column) => wrappedLines(text, widths[column] ?? 9));
    sheet.getRow(first + index).height = rowHeight(Math.max(...needed));
  }
}
