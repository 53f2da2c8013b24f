import type { TableModel } from "../contract/tableModel.ts";
import type { ReportProgress } from "../files/process/Task.ts";
import { tableWorkbook } from "../tables/workbook/tableWorkbook.ts";

/** Task writeTables: table models → the bytes of their workbook. Progress counts sheets. */
export async function writeTables(input: unknown, reportProgress: ReportProgress): Promise<Uint8Array> {
  const { models, contents } = input as { models: TableModel[]; contents: boolean };
  return tableWorkbook(models, { contents, onSheet: reportProgress });
}
