import { resolve } from "node:path";
import type { FileWorker, SpawnWorker } from "../files/process/fileWorker.ts";

/**
 * Work that needs the worker process; it is loaded only then, and gone when the work ends.
 * @param spawn starts it; absent: the program's own from its source
 */
export async function withWorker<T>(work: (worker: FileWorker) => Promise<T>, spawn?: SpawnWorker): Promise<T> {
  const [{ createFileWorker }, { spawnNodeWorker }] = await Promise.all([
    import("../files/process/fileWorker.ts"),
    import("../files/process/spawnNodeWorker.ts"),
  ]);
  const worker = createFileWorker(spawn ?? spawnNodeWorker(resolve(import.meta.dirname, "../worker/main.ts")));
  try {
    return await work(worker);
  } finally {
    worker.dispose();
  }
}
