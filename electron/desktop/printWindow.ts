import type { BrowserWindow, BrowserWindowConstructorOptions } from "electron";
import { appOrigin } from "./appOrigin.ts";
import type { PrintDocuments } from "./printDocuments.ts";
import { confine } from "./window.ts";

export type CreateWindow = (options: BrowserWindowConstructorOptions) => BrowserWindow;

/**
 * Loads the document in a window nobody sees, without preload and without scripts, hands it to `use`,
 * and leaves neither window nor document behind, also when `use` fails.
 */
export async function withPrintWindow<T>(
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
