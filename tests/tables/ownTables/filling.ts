import type { Database } from "better-sqlite3";
import ExcelJS from "exceljs";
import { CFB, read, type WorkBook } from "xlsx";
import type { FileWorker } from "../../../electron/files/process/fileWorker.ts";
import type { TemplateProblem } from "../../../electron/files/templates/templateTypes.ts";
import { checkTemplate, fillOwnTemplate } from "../../../electron/tables/ownTables/index.ts";
import { tasks } from "../../../electron/worker/tasks.ts";

/** The worker's tasks run here and now; what goes in and out is cloned as between processes. */
export const workerHere: FileWorker = {
  async run<T>(task: string, input: unknown): Promise<T> {
    const run = await tasks.get(task)?.();
    if (!run) throw new Error(`no task ${task}`);
    return structuredClone(await run(structuredClone(input), () => {})) as T;
  },
  dispose() {},
};

/** A template made by ExcelJS: the first sheet is 报表. */
export async function templateOf(
  make: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  make(book.addWorksheet("报表"), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The filled workbook's bytes; problems fail the test. */
export async function filledBytes(database: Database, template: Uint8Array, asOf = "2021-10"): Promise<Uint8Array> {
  const filled = await fillOwnTemplate(async (work) => work({ database }), workerHere, template, asOf, "2021-11-03");
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
  return filled.workbook;
}

/** The filled workbook as another program reads it. */
export async function filled(database: Database, template: Uint8Array, asOf = "2021-10"): Promise<WorkBook> {
  return bookOf(await filledBytes(database, template, asOf));
}

export function bookOf(bytes: Uint8Array): WorkBook {
  return read(bytes, { cellFormula: true, cellNF: true, cellStyles: true });
}

/** Everything that is wrong with a template. */
export async function problemsOf(database: Database, template: Uint8Array): Promise<readonly TemplateProblem[]> {
  return (await checkTemplate({ database }, workerHere, { workbook: template })).problems;
}

/** The part of SheetJS's container reader that is used here; its own types leave it open. */
interface ContainerReader {
  read(
    bytes: Buffer,
    options: { type: "buffer" },
  ): { FullPaths: string[]; FileIndex: { content: Uint8Array; size: number }[] };
}

/** The parts of a package with their contents. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const container = (CFB as ContainerReader).read(Buffer.from(bytes), { type: "buffer" });
  return new Map(
    container.FullPaths.flatMap((path, index) => {
      const entry = container.FileIndex[index];
      if (!entry || path.endsWith("/") || entry.size === 0) return [];
      return [[path.slice(path.indexOf("/") + 1), Buffer.from(entry.content).toString("base64")] as const];
    }),
  );
}

/** The text of one part. */
export function textOfPart(bytes: Uint8Array, part: string): string {
  return Buffer.from(partsOf(bytes).get(part) ?? "", "base64").toString("utf8");
}
