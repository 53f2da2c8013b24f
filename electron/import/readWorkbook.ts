import type { FileWorker } from "../worker/fileWorker.ts";
import type { WorkbookGrid } from "./workbookGrid.ts";

export interface ReadWorkbookOptions {
  signal?: AbortSignal;
  /** Steps done of steps in all; the steps are not of equal length. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * First stage of an import: a file from outside → its grid. The file is opened and parsed in the worker process.
 * @param path absolute path of the file; its name does not matter, only its content.
 * @throws FileRefused with one of the closed codes; nothing else for any content of the file.
 */
export function readWorkbook(
  worker: FileWorker,
  path: string,
  options: ReadWorkbookOptions = {},
): Promise<WorkbookGrid> {
  return worker.run<WorkbookGrid>("readWorkbook", { path }, options);
}
