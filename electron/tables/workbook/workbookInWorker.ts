import { CallError } from "../../contract/CallError.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { FileRefused } from "../../files/FileRefused.ts";
import type { FileWorker } from "../../files/process/fileWorker.ts";

export interface InWorkerOptions {
  readonly contents?: boolean;
  readonly signal?: AbortSignal;
  /** Sheets written so far */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Long enough for any table that a store can fill. */
const TIMEOUT_SECONDS = 900;

/** tableWorkbook in the worker process. @throws CallError cancelled, workbook-too-large */
export async function workbookInWorker(
  worker: FileWorker,
  models: readonly TableModel[],
  { contents = false, ...options }: InWorkerOptions = {},
): Promise<Uint8Array> {
  try {
    return await worker.run<Uint8Array>(
      "writeTables",
      { models, contents },
      { timeoutSeconds: TIMEOUT_SECONDS, ...options },
    );
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new CallError(error.code === "cancelled" ? "cancelled" : "workbook-too-large");
  }
}
