import { join } from "node:path";
import type { ReadSnapshot } from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import { writeBytes } from "../files/writing/writeBytes.ts";
import { tableFileName, workbookInWorker } from "../tables/index.ts";
import { buildTables, type WantedTables } from "./buildTables.ts";
import type { TaskControls } from "./RunningTasks.ts";
import type { Services } from "./Services.ts";
import { tablesFolderName } from "./tablesFolderName.ts";
import { writeChosenFolder } from "./writeChosenFolder.ts";

const ALL = "全部报表";

/**
 * A workbook per table and 全部报表.xlsx with all of them, into a new folder inside one the user chooses.
 * @throws CallError table-unknown, cancelled, file-not-written, disk-full, workbook-too-large
 */
export async function exportTables(
  services: Services,
  snapshot: ReadSnapshot,
  wanted: WantedTables,
  controls: TaskControls,
): Promise<{ folder: string | null; files: readonly string[] }> {
  // Building, a workbook each, and the workbook of all.
  const stages = 3;
  const name = await snapshot((store) => tablesFolderName(store, "报表", wanted.asOf));
  return writeChosenFolder(services, name, async (folder) => {
    const models = await snapshot((store) => buildTables(store, wanted, controls, stages));
    const total = models.length * stages;
    const files: string[] = [];
    const write = async (name: string, bytes: Uint8Array): Promise<void> => {
      if (controls.signal.aborted) throw new CallError("cancelled");
      await writeBytes(join(folder, `${name}.xlsx`), bytes);
      files.push(`${name}.xlsx`);
    };
    for (const [index, model] of models.entries()) {
      controls.onProgress(models.length + index, total, `正在写出 ${model.id} ${model.name}`);
      await write(tableFileName(model), await workbookInWorker(services.worker, [model], { signal: controls.signal }));
    }
    const all = await workbookInWorker(services.worker, models, {
      contents: true,
      signal: controls.signal,
      onProgress: (done) => controls.onProgress(models.length * 2 + done, total, `正在写出${ALL}`),
    });
    await write(ALL, all);
    return files;
  });
}
