/**
 * electron/files — the one room for office files: what comes in, what goes out, and nothing of what is said in them.
 *
 * reading/ opens workbooks from outside behind gates (size, container, text, markup) into grid/, the plain numbers and texts that
 * an import sees; templates/ fills the bureau's own workbooks; docx/ opens and changes Word documents; xml/ is the tree both are
 * changed in; writing/ packs and puts files in their place; process/ is the client of the process in which all of it may be
 * killed (electron/worker is that process). Whatever is wrong with a file is a FileRefused with one of the closed codes.
 * The rule: no ledger, table, summary or store is known here, and no name of a file is trusted.
 */
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
