import type { Task } from "../files/process/Task.ts";

type Load = () => Promise<Task>;

/** Those of an import are one module's: they share the books that lie open. */
let imports: Promise<ReadonlyMap<string, Task>> | undefined;

const ofImport = (name: string): [string, Load] => [
  name,
  async () => {
    imports ??= import("./importTasks.ts").then(({ importTasks }) => importTasks());
    const task = (await imports).get(name);
    if (!task) throw new Error(`no task ${name} of an import`);
    return task;
  },
];

/**
 * Everything the worker process can do, by name; loaded when it is first asked for, since a process that reads a sheet never
 * writes a document. A new task is one line here and one file beside it; it gets no handle of the store and must not open the
 * network.
 */
export const tasks: ReadonlyMap<string, Load> = new Map<string, Load>([
  ["readWorkbook", async () => (await import("../files/reading/readWorkbookFile.ts")).readWorkbookFile],
  ["scanTemplate", async () => (await import("../files/templates/scanTemplate.ts")).scanTemplate],
  ["fillTemplate", async () => (await import("../files/templates/fillTemplate.ts")).fillTemplate],
  ["writeTables", async () => (await import("./writeTables.ts")).writeTables],
  ["checkTemplate", async () => (await import("./checkTemplateFile.ts")).checkTemplateFile],
  ["readDocument", async () => (await import("../files/docx/readDocumentFile.ts")).readDocumentFile],
  ...["openBook", "readBook", "bookRows", "bookTotals", "endReading", "bookCells"].map(ofImport),
]);
