import type { Worksheet } from "exceljs";
import type { TableModel } from "../../contract/tableModel.ts";
import { displayWidth, wrappedLines } from "../../files/writing/displayWidth.ts";
import { rowHeight } from "../../files/writing/sheetMeasures.ts";
import { explanationLines } from "./explanationLines.ts";
import { mergeCells } from "./mergeCells.ts";
import { footLook } from "./tableStyles.ts";
import { totalWidth } from "./totalWidth.ts";

/** Notes, 填报说明 and, as the very last row, the sign-off line. */
export function writeFoot(sheet: Worksheet, model: TableModel, firstRow: number): void {
  const { notes, signatories, columns } = model;
  const width = totalWidth(columns);
  for (const [index, note] of notes.entries()) {
    const text = `${index === 0 ? "注：" : "　　"}${note}`;
    writeLine(sheet, firstRow + index, columns.length, text, rowHeight(wrappedLines(text, width)));
  }
  const explained = explanationLines(model);
  for (const [index, text] of explained.entries()) {
    writeLine(sheet, firstRow + notes.length + index, columns.length, text, rowHeight(wrappedLines(text, width)));
  }
  const titles = signatories.map((who) => (who.includes("：") ? who : `${who}：`));
  const free = width - displayWidth(titles.join(""));
  const text = titles.join("　".repeat(Math.max(2, Math.floor(free / Math.max(1, titles.length) / 2))));
  writeLine(
    sheet,
    firstRow + notes.length + explained.length,
    columns.length,
    text,
    Math.min(400, 28 * wrappedLines(text, width)),
  );
}

function writeLine(sheet: Worksheet, row: number, columns: number, text: string, height: number): void {
  mergeCells(sheet, row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.style = footLook;
  sheet.getRow(row).height = height;
}
