import type { ReadStore } from "../../db/store/index.ts";
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
  const nameOf = (store: ReadStore, { asOf, closing }: WantedTables, models: readonly TableModel[]): string => {
    const [model] = models;
    if (!model || models.length > 1) return tablesFolderName(store, "报表", asOf);
    return closing ? issuedName(closedModel(store, closing, model.id)) : tableFileName(model);
  };
  const previewed = (token: string): Uint8Array => {
    const pdf = previews.get(token);
    if (!pdf) throw new CallError("preview-missing");
    return pdf;
  };

  return {
    "tables.list": () => ({ tables: tableList() }),

    "tables.model": ({ table, asOf, shown }, store) => buildShown(store, table, asOf, shown),

    async "tables.export"({ table, asOf, shown }, snapshot) {
      const model = await snapshot((store) => buildShown(store, table, asOf, shown));
      const bytes = await workbookInWorker(services.worker, [model]);
      return writeChosenFile(services, `${tableFileName(model)}.xlsx`, "xlsx", (path) => writeBytes(path, bytes));
    },

    "tables.exportAll": ({ task, ...wanted }, snapshot) =>
      tasks.run(task, (controls) => exportTables(services, snapshot, wanted, controls)),

    async "tables.pdf"({ table, asOf, shown }, snapshot) {
      const model = await snapshot((store) => buildShown(store, table, asOf, shown));
      return writeTablePdf(services, model, tableFileName(model));
    },

    "tables.pdfAll": ({ task, ...wanted }, snapshot) =>
      tasks.run(task, (controls) => writeTablePdfs(services, snapshot, wanted, controls)),

    "tables.preview"({ task, paper, ...wanted }, snapshot) {
      return tasks.run(task, async (controls) => {
        const { models, name } = await snapshot(async (store) => {
          const models = onPaper(await buildTables(store, wanted, controls), paper);
          return { models, name: nameOf(store, wanted, models) };
        });
        controls.onProgress(models.length, models.length * 2, "正在排版");
        const { pdf, pages, sections, fonts } = await printed(() => printTables(models, services.printToPdf));
        if (controls.signal.aborted) throw new CallError("cancelled");
        const shown = models.map(({ id, name }, index) => ({ id, name, ...(sections[index] ?? { page: 1, pages }) }));
        const token = previews.add(pdf);
        names.set(token, name);
        return { token, pages, tables: shown, fonts };
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

    "tables.print"({ task, paper, ...wanted }, snapshot) {
      return tasks.run(task, async (controls) => {
        const models = onPaper(await snapshot((store) => buildTables(store, wanted, controls)), paper);
        return { printed: await printInDialog(services, models, controls.signal) };
      });
    },
  };
}
