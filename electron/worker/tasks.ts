import { checkTemplateFile } from "./documents/checkTemplateFile.ts";
import { readDocumentFile } from "./documents/readDocumentFile.ts";
import { readWorkbookFile } from "./reading/readWorkbookFile.ts";
import { fillTemplate } from "./templates/fillTemplate.ts";
import { scanTemplate } from "./templates/scanTemplate.ts";
import { writeTables } from "./writeTables.ts";

export type ReportProgress = (done: number, total: number) => void;

/** A task: plain data in, plain data out (both must survive a structured clone). Refuses a file by throwing FileRefused. */
export type Task = (input: unknown, reportProgress: ReportProgress) => Promise<unknown>;

/**
 * Everything the worker process can do, by name. A new task is one line here and one file beside it;
 * it gets no handle of the store and must not open the network.
 */
export const tasks: ReadonlyMap<string, Task> = new Map<string, Task>([
  ["readWorkbook", readWorkbookFile],
  ["scanTemplate", scanTemplate],
  ["fillTemplate", fillTemplate],
  ["writeTables", writeTables],
  ["checkTemplate", checkTemplateFile],
  ["readDocument", readDocumentFile],
]);
