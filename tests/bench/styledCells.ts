import { Writable } from "node:stream";
import type { CellValue, Style } from "exceljs";
import type { TableModel } from "../../electron/contract/tableModel.ts";
import { numberFormat } from "../../electron/files/writing/numberFormat.ts";
import { tableFormula } from "../../electron/tables/workbook/tableFormula.ts";
import { bodyLook } from "../../electron/tables/workbook/tableStyles.ts";

type StyledRow = readonly { readonly value: CellValue; readonly look: Partial<Style> }[];

/** A table's cells, ready to be written: values, formulas and shared styles. */
export function styledCells({ rows, columns }: TableModel): StyledRow[] {
  return rows.map(({ kind, cells }, row) =>
    cells.map(({ value, text, formula, measure }, place) => {
      const column = columns[place];
      if (!column || column.kind === "text" || column.kind === "date")
        return { value: text, look: bodyLook(kind, column?.kind ?? "text") };
      const { unit, decimals } = measure ?? column;
      const result = value === null ? text : Number(value);
      const written = formula && tableFormula(formula, place, row + 1, (of) => of + 1, false, value === null);
      return {
        value: written ? { formula: written, result } : result,
        look: bodyLook(kind, column.kind, numberFormat(unit, decimals)),
      };
    }),
  );
}

/** The styled writer alone: a sheet per table with these cells, and nothing else. */
export async function writeStyledCells(sheets: readonly StyledRow[][]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  for (const [index, rows] of sheets.entries()) {
    const sheet = workbook.addWorksheet(`表${index + 1}`);
    for (const [row, cells] of rows.entries()) {
      const line = sheet.getRow(row + 1);
      for (const [column, { value, look }] of cells.entries()) {
        const cell = line.getCell(column + 1);
        cell.value = value;
        cell.style = look;
      }
      line.commit();
    }
    (sheet as typeof sheet & { commit(): void }).commit();
  }
  await workbook.commit();
  return new Uint8Array(Buffer.concat(pieces));
}
