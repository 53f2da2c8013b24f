import { readDocumentFile } from "../files/docx/readDocumentFile.ts";
import type { Task } from "../files/process/Task.ts";
import { readWorkbookFile } from "../files/reading/readWorkbookFile.ts";
import { fillTemplate } from "../files/templates/fillTemplate.ts";
import { scanTemplate } from "../files/templates/scanTemplate.ts";
import { checkTemplateFile } from "./checkTemplateFile.ts";
import { importTasks } from "./importTasks.ts";
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
  ...importTasks(),
]);
