import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The file process is ended by a signal and would never leave what it compiled; so it is loaded once for all. */
const worker = join(import.meta.dirname, "../../electron/worker");
const modules = ["main.ts", "tasks.ts"].map(
  (file) => `import(${JSON.stringify(pathToFileURL(join(worker, file)).href)})`,
);
const LOAD = `Promise.all([${modules}]).then(([, { tasks }]) => Promise.all([...tasks.values()].map((load) => load()))).then(() => process.exit())`;

/**
 * Global setup of unit tests and journeys: the programs that they start (command line, file processes) find compiled what another one has
 * run before. Two thirds of a start are compiling.
 */
export default function compileOnce(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-compiled-"));
  process.env.NODE_COMPILE_CACHE = folder;
  const loading = spawn(process.execPath, ["--eval", LOAD], {
    stdio: "ignore",
  });
  return () => {
    loading.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
