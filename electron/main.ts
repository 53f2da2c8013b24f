/**
 * electron — the main process. This file is the composition root of the desktop program:
 * paths → log → store and services → gateway → window.
 *
 * It decides nothing about records; it only puts the parts together, in the order in which each may be trusted:
 * what must be settled before Electron is ready (scheme, switches, sandbox, single instance) runs at once, the rest
 * after. There is no top-level await: Electron is not ready before this file has run to its end.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell, utilityProcess } from "electron";
import { eventChannel } from "./contract/bridge.ts";
import type { Envelope } from "./contract/envelope.ts";
import type { BureauEvent } from "./contract/events.ts";
import { createServices } from "./createServices.ts";
import { appOrigin } from "./desktop/appOrigin.ts";
import { dataFolder } from "./desktop/dataFolder.ts";
import { failurePage } from "./desktop/failurePage.ts";
import {
  createLog,
  createPreviewDocuments,
  createPrintDocuments,
  fileDialogs,
  guardSession,
  installMenu,
  keepOffNetwork,
  type Log,
  openIpcGateway,
  openWindow,
  printToPdf,
  printWithDialog,
  registerAppScheme,
  serveApp,
  spawnUtilityWorker,
  takeSingleInstance,
} from "./desktop/index.ts";
import { createFileTokens } from "./files/fileTokens.ts";

const here = import.meta.dirname;
const data = dataFolder(process.argv, process.env, app.getPath("userData"));
if (data.chosen) {
  useProfileIn(join(data.folder, "profile"));
}

app.enableSandbox();
keepOffNetwork(app);
registerAppScheme(protocol);

let window: BrowserWindow | null = null;
const documents = createPrintDocuments();
const previews = createPreviewDocuments();
const files = createFileTokens(fileDialogs(dialog, shell, () => window));
const createWindow = (options: Electron.BrowserWindowConstructorOptions): BrowserWindow => new BrowserWindow(options);
const emit = (event: BureauEvent): void => {
  if (window && !window.isDestroyed()) {
    window.webContents.send(eventChannel, event);
  }
};

const first = takeSingleInstance(app, () => {
  if (window?.isMinimized()) {
    window.restore();
  }
  window?.focus();
});
if (first) {
  app.on("window-all-closed", () => app.quit());
  void app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

/** The lock of the single instance lies in the profile, so two data folders are two programs. */
function useProfileIn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath("userData", folder);
  } catch {
    // A data folder that cannot be written is told on the page that openServices shows.
  }
}

function giveUp(error: unknown): void {
  dialog.showErrorBox("交通台账未能启动", error instanceof Error ? error.message : String(error));
  app.exit(1);
}

async function start(): Promise<void> {
  const log = createLog(join(data.folder, "log"));
  process.on("uncaughtException", (error) => log.error("uncaught", error));
  process.on("unhandledRejection", (error) => log.error("unhandled", error));
  log.info(`start ${app.getVersion()} on ${process.platform} ${process.arch}`);

  guardSession(session.defaultSession, app.isPackaged);
  serveApp(protocol, join(here, "renderer"), { print: documents, preview: previews });
  const services = await openServices(log);
  openIpcGateway(ipcMain, { trustedFrame: () => window?.webContents.mainFrame ?? null, answer: services.invoke, log });
  installMenu(Menu, app.isPackaged, (command) => emit({ name: "menu", payload: { command } }));

  window = openWindow({
    url:
      services.failure === null ? `${appOrigin}/index.html` : `${appOrigin}/print/${documents.add(services.failure)}`,
    preload: join(here, "preload.cjs"),
    dataFolder: data.folder,
    packaged: app.isPackaged,
    screen,
    create: createWindow,
  });
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    log.error("page gone", new Error(reason));
    window?.webContents.reload();
  });
  window.on("closed", () => {
    window = null;
    files.forgetAll();
  });
  app.on("will-quit", () => services.close());
}

interface OpenedServices {
  invoke(call: string, input: unknown): Promise<Envelope>;
  close(): void;
  /** The page to show instead of the program when there are no services; null when all is well. */
  failure: string | null;
}

/** Services report a store they cannot open by themselves; this catches what keeps them from existing at all. */
async function openServices(log: Log): Promise<OpenedServices> {
  try {
    mkdirSync(data.folder, { recursive: true });
    const services = await createServices({
      dataFolder: data.folder,
      spawnWorker: spawnUtilityWorker(utilityProcess, join(here, "worker.js")),
      files,
      emit,
      previews,
      printToPdf: (html, paper) => printToPdf(createWindow, documents, html, paper),
      printWithDialog: (html, paper) => printWithDialog(createWindow, documents, html, paper),
      log,
    });
    return { invoke: services.invoke, close: services.close, failure: null };
  } catch (error) {
    log.error("services did not start", error);
    return {
      invoke: async () => ({ ok: false, error: { code: "internal" } }),
      close: () => {},
      failure: failurePage(error instanceof Error ? error.message : String(error)),
    };
  }
}
