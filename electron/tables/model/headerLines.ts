import type { TableModel } from "../../contract/tableModel.ts";
import { displayWidth, wrappedLines } from "../../files/writing/displayWidth.ts";

/** A header's words in a column that is too narrow for them: a unit in brackets goes to a line of its own rather than being broken. */
export function headerText(text: string, width: number): string {
  return displayWidth(text) > width ? text.replace("（", "\n（") : text;
}

/** How many lines of text each level of a header needs. */
export function headerLines({
  header,
  headerRows,
  columns,
}: Pick<TableModel, "header" | "headerRows" | "columns">): number[] {
  const lines = Array.from({ length: headerRows }, () => 1);
  for (const { text, row, column, rowSpan, columnSpan } of header) {
    const width = columns.slice(column, column + columnSpan).reduce((sum, { width: own }) => sum + own, 0);
    const needed = Math.ceil(wrappedLines(headerText(text, width), width) / rowSpan);
    for (let down = 0; down < rowSpan; down += 1) lines[row + down] = Math.max(lines[row + down] ?? 1, needed);
  }
  return lines;
}
