import { writeFileSync } from "node:fs";
import { CallError } from "../contract/CallError.ts";
import type { TableModel } from "../contract/tableModel.ts";
import { printHtml } from "../tables/index.ts";
import { writeToFile } from "../writeToFile.ts";
import type { PaperOptions, Services } from "./Services.ts";
import { writeChosenFile } from "./writeChosenFile.ts";

/**
 * A table as a PDF the user names. @param name the suggested file name without its ending
 * @returns the file's name and its pages, or nulls when the dialog was closed
 */
export async function writeTablePdf(
  services: Services,
  model: TableModel,
  name: string,
): Promise<{ file: string | null; pages: number | null }> {
  const pdf = await printed(() => services.printToPdf(printHtml([model]), paperOf(model)));
  const { file } = await writeChosenFile(services, `${name}.pdf`, "pdf", (path) =>
    writeToFile(path, (fresh) => writeFileSync(fresh, pdf)),
  );
  return { file, pages: file === null ? null : pagesOf(pdf) };
}

/** The paper a table is printed on. */
export function paperOf({ paper }: TableModel): PaperOptions {
  return { landscape: true, paper };
}

/** Printing fails for reasons of the printer or its driver, not of the program: it is said, and nothing was changed. */
export async function printed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new CallError("print-failed");
  }
}

/** Pages of a PDF by its page tree's own count; null where it cannot be told. */
function pagesOf(pdf: Uint8Array): number | null {
  const counts = [
    ...Buffer.from(pdf)
      .toString("latin1")
      .matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g),
  ];
  const pages = Math.max(0, ...counts.map((count) => Number(count[1] ?? count[2])));
  return pages > 0 ? pages : null;
}
