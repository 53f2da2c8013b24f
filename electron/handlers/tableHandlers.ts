import type { TableModel } from "../contract/tableModel.ts";
import type { tables } from "../contract/tables.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { printHtml, tableFileName, tableList, writeTableWorkbook } from "../tables/index.ts";
import { tableNamed } from "../tables/ownTables/index.ts";
import type { Services } from "./Services.ts";
import { writeChosenFile } from "./writeChosenFile.ts";
import { paperOf, printed, writeTablePdf } from "./writeTablePdf.ts";

/** tables.*: one model for screen, workbook and paper; saved variants of the bureau's own are tables too. */
export function tableHandlers(services: Services): HandlersOf<keyof typeof tables> {
  const build = (table: string, asOf: string): TableModel => tableNamed(services.store, table, asOf);

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

    "tables.pdf"({ table, asOf }) {
      const model = build(table, asOf);
      return writeTablePdf(services, model, tableFileName(model));
    },

    async "tables.print"({ table, asOf }) {
      const model = build(table, asOf);
      await printed(() => services.printWithDialog(printHtml([model]), paperOf(model)));
      return {};
    },
  };
}
