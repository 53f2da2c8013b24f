import type { BrowserWindow, BrowserWindowConstructorOptions } from "electron";
import { appOrigin } from "./appOrigin.ts";
import type { PrintDocuments } from "./keptDocuments.ts";
import { confine } from "./window.ts";

type CreateWindow = (options: BrowserWindowConstructorOptions) => BrowserWindow;

export interface PaperOptions {
  landscape: boolean;
  paper: "A4" | "A3";
  /** A bookmark for every heading */
  outline?: boolean;
}

/**
 * The document as PDF. Its own @page rules decide paper, margins and direction; the options hold where it has none.
 * (Electron's silent printing ignores page sizes, so everything printed goes through here first.)
 */
export function printToPdf(
  create: CreateWindow,
  documents: PrintDocuments,
  html: string,
  { landscape, paper, outline = false }: PaperOptions,
): Promise<Uint8Array> {
  return withPrintWindow(create, documents, html, (window) =>
    window.webContents.printToPDF({
      landscape,
      pageSize: paper,
      preferCSSPageSize: true,
      printBackground: true,
      generateDocumentOutline: outline,
      generateTaggedPDF: outline,
    }),
  );
}

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

/**
 * Loads the document in a window nobody sees, without preload and without scripts, hands it to `use`,
 * and leaves neither window nor document behind, also when `use` fails.
 */
async function withPrintWindow<T>(
  create: CreateWindow,
  documents: PrintDocuments,
  html: string,
  use: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const token = documents.add(html);
  const window = create({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      spellcheck: false,
      devTools: false,
    },
  });
  try {
    confine(window);
    await window.loadURL(`${appOrigin}/print/${token}`);
    return await use(window);
  } finally {
    documents.drop(token);
    if (!window.isDestroyed()) {
      window.destroy();
    }
  }
}
