import { CallError } from "../contract/CallError.ts";
import type { TableModel } from "../contract/tableModel.ts";
import type { tables } from "../contract/tables.ts";
import { writeBytes } from "../files/writing/writeBytes.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { buildShown } from "../services/buildShown.ts";
import { buildTables, type WantedTables } from "../services/buildTables.ts";
import { exportTables } from "../services/exportTables.ts";
import { issuedName } from "../services/issuedName.ts";
import { printed } from "../services/printed.ts";
import { printInDialog } from "../services/printInDialog.ts";
import type { Services } from "../services/Services.ts";
import { tablesFolderName } from "../services/tablesFolderName.ts";
import { writeChosenFile } from "../services/writeChosenFile.ts";
import { writeTablePdf } from "../services/writeTablePdf.ts";
import { writeTablePdfs } from "../services/writeTablePdfs.ts";
import { closedModel } from "../tables/closing/index.ts";
import { onPaper, printTables, tableFileName, tableList, workbookInWorker } from "../tables/index.ts";

/** tables.*: one model for screen, workbook and paper; saved variants of the bureau's own are tables too. */
export function tableHandlers(services: Services): HandlersOf<keyof typeof tables> {
  const { tasks, previews } = services;
  /** File names of previews by their tokens */
  const names = new Map<string, string>();
  const nameOf = ({ asOf, closing }: WantedTables, models: readonly TableModel[]): string => {
    const [model] = models;
    if (!model || models.length > 1) return tablesFolderName(services, "报表", asOf);
    return closing ? issuedName(closedModel(services.store, closing, model.id)) : tableFileName(model);
  };
  const previewed = (token: string): Uint8Array => {
    const pdf = previews.get(token);
    if (!pdf) throw new CallError("preview-missing");
    return pdf;
  };

  return {
    "tables.list"() {
      return { tables: tableList() };
    },

    "tables.model"({ table, asOf, shown }) {
      return buildShown(services.store, table, asOf, shown);
    },

    async "tables.export"({ table, asOf, shown }) {
      const model = buildShown(services.store, table, asOf, shown);
      const bytes = await workbookInWorker(services.worker, [model]);
      return writeChosenFile(services, `${tableFileName(model)}.xlsx`, "xlsx", (path) => writeBytes(path, bytes));
    },

    "tables.exportAll"({ task, ...wanted }) {
      return tasks.run(task, (controls) => exportTables(services, wanted, controls));
    },

    "tables.pdf"({ table, asOf, shown }) {
      const model = buildShown(services.store, table, asOf, shown);
      return writeTablePdf(services, model, tableFileName(model));
    },

    "tables.pdfAll"({ task, ...wanted }) {
      return tasks.run(task, (controls) => writeTablePdfs(services, wanted, controls));
    },

    "tables.preview"({ task, paper, ...wanted }) {
      return tasks.run(task, async (controls) => {
        const models = onPaper(await buildTables(services, wanted, controls), paper);
        controls.onProgress(models.length, models.length * 2, "正在排版");
        const { pdf, pages, sections, fonts } = await printed(() => printTables(models, services.printToPdf));
        if (controls.signal.aborted) throw new CallError("cancelled");
        const shown = models.map(({ id, name }, index) => ({ id, name, ...(sections[index] ?? { page: 1, pages }) }));
        const token = previews.add(pdf);
        names.set(token, nameOf(wanted, models));
        return { token, pages, tables: shown, fonts: [...fonts] };
      });
    },

    "tables.closePreview"({ token }) {
      previews.drop(token);
      names.delete(token);
      return {};
    },

    "tables.savePreview"({ token }) {
      const pdf = previewed(token);
      return writeChosenFile(services, `${names.get(token) ?? "报表"}.pdf`, "pdf", (path) => writeBytes(path, pdf));
    },

    "tables.print"({ task, paper, ...wanted }) {
      return tasks.run(task, async (controls) => {
        const models = onPaper(await buildTables(services, wanted, controls), paper);
        return { printed: await printInDialog(services, models, controls.signal) };
      });
    },
  };
}
