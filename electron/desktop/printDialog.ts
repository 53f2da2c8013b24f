import type { PrintDocuments } from "./printDocuments.ts";
import type { PaperOptions } from "./printToPdf.ts";
import { type CreateWindow, withPrintWindow } from "./printWindow.ts";

/** Shows the system's print dialog for the document. False when the user cancelled it; throws when printing failed. */
export function printWithDialog(
  create: CreateWindow,
  documents: PrintDocuments,
  html: string,
  { landscape, paper }: PaperOptions,
): Promise<boolean> {
  return withPrintWindow(
    create,
    documents,
    html,
    (window) =>
      new Promise((resolve, reject) => {
        const options = { silent: false, printBackground: true, landscape, pageSize: paper };
        window.webContents.print(options, (printed, reason) => {
          if (printed) {
            resolve(true);
          } else if (/cancel/i.test(reason)) {
            resolve(false);
          } else {
            reject(new Error(reason));
          }
        });
      }),
  );
}
