/** A main script that hands one task to the built file worker and writes down what came of it. */
import { writeFileSync } from "node:fs";
import { app, utilityProcess } from "electron";
import { spawnUtilityWorker } from "../../../electron/desktop/index.ts";
import { createFileWorker } from "../../../electron/files/process/fileWorker.ts";

const [bundle = "", result = "", task = ""] = process.argv.slice(2);

void app.whenReady().then(async () => {
  const worker = createFileWorker(spawnUtilityWorker(utilityProcess, bundle));
  const outcome = await worker.run(task, {}, { timeoutSeconds: 20 }).then(
    (value) => `value ${JSON.stringify(value)}`,
    (error: Error) => `error ${error.message}`,
  );
  worker.dispose();
  writeFileSync(result, outcome);
  app.quit();
});
