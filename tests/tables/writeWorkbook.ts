import type { TableModel } from "../../electron/contract/tableModel.ts";
import { writeBytes } from "../../electron/files/writing/writeBytes.ts";
import { tableWorkbook } from "../../electron/tables/index.ts";

/** Tables as a workbook in a file, as the program writes it. */
export async function writeWorkbook(
  models: readonly TableModel[],
  path: string,
  options: { contents?: boolean } = {},
): Promise<void> {
  await writeBytes(path, await tableWorkbook(models, options));
}
