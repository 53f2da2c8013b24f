import type { Workbook } from "exceljs";

/** An empty workbook. ExcelJS is loaded only when a workbook is written: it takes long to start. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "交通台账";
  workbook.lastModifiedBy = "交通台账";
  return workbook;
}
