/**
 * The host's child process: stands in for Electron, then runs the built main script unchanged.
 * Started by startHost.ts with HostOptions as JSON in its only argument.
 */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createApp } from "./appStandIn.ts";
import { browser, connectBrowser } from "./browser.ts";
import { BrowserWindow, BrowserWindowStandIn, windowHooks } from "./browserWindowStandIn.ts";
import { createDialog } from "./dialogStandIn.ts";
import { ipcMain } from "./ipcMainStandIn.ts";
import { Menu } from "./menuStandIn.ts";
import type { FromChild, HostOptions, ToChild } from "./messages.ts";
import { protocol, session } from "./sessionStandIn.ts";
import { standIn } from "./standIn.ts";
import { utilityProcess } from "./utilityProcessStandIn.ts";

const options = JSON.parse(process.argv[2] ?? "null") as HostOptions;
const root = join(import.meta.dirname, "../../..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const hosted = createApp(options.scratch, version);
const display = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 768 } };

const electron = {
  app: hosted.app,
  BrowserWindow: BrowserWindowStandIn,
  dialog: createDialog(options.askOnTerminal),
  ipcMain,
  Menu,
  protocol,
  screen: standIn("screen", { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }),
  session,
  shell: standIn("shell", { showItemInFolder: (_path: string) => {} }),
  utilityProcess,
};
export type HostedElectron = typeof electron;

Object.assign(globalThis, { [Symbol.for("test-host-electron")]: electron });
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron"
      ? { url: pathToFileURL(join(import.meta.dirname, "electronModule.ts")).href, shortCircuit: true }
      : next(specifier, context),
});

const send = (message: FromChild): void => {
  if (process.connected) {
    process.send?.(message);
  }
};
const crash = (error: unknown): void => {
  send({ kind: "crashed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  setTimeout(() => process.exit(1), 200).unref();
};

hosted.hooks.closeWindows = async () => {
  await Promise.all(BrowserWindow.getAllWindows().map((window) => window.closeAndWait()));
};
hosted.hooks.exit = async (code) => {
  await browser()
    .close()
    .catch(() => {});
  process.exit(code);
};
windowHooks.allClosed = hosted.allWindowsClosed;
windowHooks.created = (window) => hosted.app.emit("browser-window-created", {}, window);

process.on("message", (message: ToChild) => {
  switch (message.kind) {
    case "chromium":
      connectBrowser(message.endpoint, options.headless).then(() => send({ kind: "connected" }), crash);
      return;
    case "go":
      hosted.becomeReady();
      return;
    case "quit":
      hosted.app.quit();
      return;
    case "evaluate":
      void evaluate(message.id, message.source, message.argument);
  }
});
process.on("disconnect", () => void hosted.hooks.exit(0));

/** Runs a test's function in this process, as Playwright's ElectronApplication.evaluate does in Electron's. */
async function evaluate(id: number, source: string, argument: unknown): Promise<void> {
  try {
    const run = new Function(`return (${source});`)() as (electron: HostedElectron, argument: unknown) => unknown;
    send({ kind: "answer", id, value: await run(electron, argument) });
  } catch (error) {
    send({ kind: "failed", id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

process.argv = [process.execPath, options.main, ...options.args];
try {
  // Electron, too, is ready only after the main script has run to its end; switches appended there count.
  await import(pathToFileURL(options.main).href);
  send({ kind: "switches", switches: hosted.switches });
} catch (error) {
  crash(error);
}
