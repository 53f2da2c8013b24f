import type { Workbook } from "exceljs";
import type { TableModel } from "../../contract/tableModel.ts";
import { columnLetter } from "../../files/grid/columnLetters.ts";
import { columnWidth } from "../../files/writing/sheetMeasures.ts";
import { labelPlace } from "../model/labelPlace.ts";
import { completeSheet } from "./completeSheet.ts";
import { printSetup } from "./printSetup.ts";
import { sheetLayout } from "./sheetLayout.ts";
import { writeBody } from "./writeBody.ts";
import { writeFoot } from "./writeFoot.ts";
import { writeHead } from "./writeHead.ts";

/**
 * Adds one table as a sheet: title, header with real merges, rows with live formulas and their exact results, notes, sign-off
 * line, and everything that printing needs. Shown numbers are rounded by number formats only; values stay exact.
 */
export async function writeTableSheet(workbook: Workbook, name: string, model: TableModel): Promise<void> {
  const { columns, id, paper, checkCode } = model;
  const { header, first, foot, last } = sheetLayout(model);
  const head = labelPlace(columns) + 1;
  const cell = `${columnLetter(head + 1)}${first}`;
  const corner = { xSplit: head, ySplit: first - 1, topLeftCell: cell, activeCell: cell };
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ...corner }],
    ...printSetup({
      paper,
      columns: columns.length,
      lastRow: last,
      titleRows: [header, first - 1],
      footer: { left: `表号 ${id}`, right: `校验码 ${checkCode}` },
    }),
  });
  sheet.columns = columns.map(({ width }) => ({ width: columnWidth(width) }));
  writeHead(sheet, model);
  await writeBody(sheet, model, first);
  writeFoot(sheet, model, foot);
  const bars = columns.flatMap(({ bar }, place) => (bar && foot > first ? [columnLetter(place + 1)] : []));
  completeSheet(
    sheet,
    bars.map((letter) => `${letter}${first}:${letter}${foot - 1}`),
  );
}
