import { writeFileSync } from "node:fs";
import { CallError } from "../contract/CallError.ts";
import type { TableModel } from "../contract/tableModel.ts";
import type { tables } from "../contract/tables.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { buildTable, printHtml, tableFileName, tableList, writeTableWorkbook } from "../tables/index.ts";
import { writeToFile } from "../writeToFile.ts";
import type { PaperOptions, Services } from "./Services.ts";
import { writeChosenFile } from "./writeChosenFile.ts";

/** tables.*: one model for screen, workbook and paper. */
export function tableHandlers(services: Services): HandlersOf<keyof typeof tables> {
  const build = (table: string, asOf: string): TableModel => buildTable(services.store, table, asOf);

  return {
    "tables.list"() {
      return { tables: tableList() };
    },

    "tables.model"({ table, asOf }) {
      return build(table, asOf);
    },

    "tables.export"({ table, asOf }) {
      const model = build(table, asOf);
      return writeChosenFile(services, `${tableFileName(model)}.xlsx`, "xlsx", (path) =>
        writeTableWorkbook([model], path),
      );
    },

    async "tables.pdf"({ table, asOf }) {
      const model = build(table, asOf);
      const pdf = await printed(() => services.printToPdf(printHtml([model]), paperOf(model)));
      const { file } = await writeChosenFile(services, `${tableFileName(model)}.pdf`, "pdf", (path) =>
        writeToFile(path, (fresh) => writeFileSync(fresh, pdf)),
      );
      return { file, pages: file === null ? null : pagesOf(pdf) };
    },

    async "tables.print"({ table, asOf }) {
      const model = build(table, asOf);
      await printed(() => services.printWithDialog(printHtml([model]), paperOf(model)));
      return {};
    },
  };
}

function paperOf({ paper }: TableModel): PaperOptions {
  return { landscape: true, paper };
}

/** Printing fails for reasons of the printer or its driver, not of the program: it is said, and nothing was changed. */
async function printed<T>(work: () => Promise<T>): Promise<T> {
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
