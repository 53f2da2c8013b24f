import { join } from "node:path";
import type { ReadSnapshot } from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import type { PrintedFont } from "../contract/tables.ts";
import { writeBytes } from "../files/writing/writeBytes.ts";
import { printTables, tableFileName } from "../tables/index.ts";
import { buildTables, type WantedTables } from "./buildTables.ts";
import { printed } from "./printed.ts";
import type { TaskControls } from "./RunningTasks.ts";
import type { Services } from "./Services.ts";
import { tablesFolderName } from "./tablesFolderName.ts";
import { writeChosenFolder } from "./writeChosenFolder.ts";

/**
 * A PDF per table, each on its own paper, into a new folder inside one the user chooses.
 * @throws CallError table-unknown, cancelled, print-failed, file-not-written, disk-full
 */
export async function writeTablePdfs(
  services: Services,
  snapshot: ReadSnapshot,
  wanted: WantedTables,
  controls: TaskControls,
): Promise<{ folder: string | null; files: readonly string[]; fonts: PrintedFont[] }> {
  const fonts = new Map<string, PrintedFont>();
  const folderName = await snapshot((store) => tablesFolderName(store, "报表PDF", wanted.asOf));
  const written = await writeChosenFolder(services, folderName, async (folder) => {
    const models = await snapshot((store) => buildTables(store, wanted, controls));
    const files: string[] = [];
    for (const [index, model] of models.entries()) {
      controls.onProgress(models.length + index, models.length * 2, `正在写出 ${model.id} ${model.name}`);
      const printout = await printed(() => printTables([model], services.printToPdf));
      if (controls.signal.aborted) throw new CallError("cancelled");
      for (const font of printout.fonts) fonts.set(`${font.use} ${font.used}`, font);
      const name = `${tableFileName(model)}.pdf`;
      await writeBytes(join(folder, name), printout.pdf);
      files.push(name);
    }
    return files;
  });
  return { ...written, fonts: [...fonts.values()] };
}
