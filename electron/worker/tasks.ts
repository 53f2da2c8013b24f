import { checkTemplateFile } from "./documents/checkTemplateFile.ts";
import { readDocumentFile } from "./documents/readDocumentFile.ts";
import { readWorkbookFile } from "./reading/readWorkbookFile.ts";
import type { Task } from "./Task.ts";
import { fillTemplate } from "./templates/fillTemplate.ts";
import { scanTemplate } from "./templates/scanTemplate.ts";
import { writeTables } from "./writeTables.ts";

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
