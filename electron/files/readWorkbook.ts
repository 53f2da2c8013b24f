import type { WorkbookGrid } from "./grid/workbookGrid.ts";
import type { FileWorker } from "./process/fileWorker.ts";

export interface ReadWorkbookOptions {
  signal?: AbortSignal;
  /** Steps done of steps in all; the steps are not of equal length. */
  onProgress?: (done: number, total: number) => void;
}

/** A file by its absolute path, or one that has no path because it was dropped on the window. */
export type WorkbookFile = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/**
 * First stage of an import: a file from outside → its grid. The file is opened and parsed in the worker process.
 * @param file its absolute path, or its name and bytes; the name does not matter, only the content.
 * @throws FileRefused with one of the closed codes; nothing else for any content of the file.
 */
export function readWorkbook(
  worker: FileWorker,
  file: string | WorkbookFile,
  options: ReadWorkbookOptions = {},
): Promise<WorkbookGrid> {
  return worker.run<WorkbookGrid>("readWorkbook", typeof file === "string" ? { path: file } : file, options);
}
