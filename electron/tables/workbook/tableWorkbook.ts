import { Writable } from "node:stream";
import type { TableModel } from "../../contract/tableModel.ts";
import { sheetName } from "../../files/writing/sheetName.ts";
import { CONTENTS, writeContents } from "./writeContents.ts";
import { writeTableSheet } from "./writeTableSheet.ts";

export interface WorkbookOptions {
  /** A sheet 目录 with links before the tables */
  readonly contents?: boolean;
  /** Called when a sheet is written */
  readonly onSheet?: (done: number, total: number) => void;
}

/** Tables as a new workbook, one sheet each. */
export async function tableWorkbook(models: readonly TableModel[], options: WorkbookOptions = {}): Promise<Uint8Array> {
  // The library is loaded only when a workbook is written: it takes long to start.
  const { default: ExcelJS } = await import("exceljs");
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
    ...AUTHOR,
  });
  const names: string[] = options.contents ? [CONTENTS] : [];
  for (const { id, name } of models) names.push(sheetName(`${id} ${name}`, names));
  const sheets = names.slice(names.length - models.length);
  if (options.contents) writeContents(workbook, models, sheets);
  for (const [index, model] of models.entries()) {
    await writeTableSheet(workbook, sheets[index] ?? model.id, model);
    options.onSheet?.(index + 1, models.length);
  }
  await workbook.commit();
  return new Uint8Array(Buffer.concat(pieces));
}

const AUTHOR = { creator: "交通台账", lastModifiedBy: "交通台账" };
