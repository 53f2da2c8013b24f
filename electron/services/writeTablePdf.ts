import type { TableModel } from "../contract/tableModel.ts";
import type { PrintedFont } from "../contract/tables.ts";
import { writeBytes } from "../files/writing/writeBytes.ts";
import { printTables } from "../tables/index.ts";
import { printed } from "./printed.ts";
import type { Services } from "./Services.ts";
import { writeChosenFile } from "./writeChosenFile.ts";

/**
 * A table as a PDF the user names. @param name the suggested file name without its ending
 * @returns the file's name, its pages and fonts, or nulls when the dialog was closed
 */
export async function writeTablePdf(
  services: Services,
  model: TableModel,
  name: string,
): Promise<{ file: string | null; pages: number | null; fonts: readonly PrintedFont[] }> {
  const { pdf, pages, fonts } = await printed(() => printTables([model], services.printToPdf));
  const { file } = await writeChosenFile(services, `${name}.pdf`, "pdf", (path) => writeBytes(path, pdf));
  return file === null ? { file, pages: null, fonts: [] } : { file, pages, fonts };
}
