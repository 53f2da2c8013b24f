import { EventEmitter } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { standIn } from "./standIn.ts";

/** electron.app as far as the product uses it. The child says when it is ready and how it ends. */
export function createApp(scratch: string, version: string) {
  const paths = new Map([["userData", join(scratch, "userData")]]);
  const switches: string[] = [];
  const ready = Promise.withResolvers<void>();
  let quitting = false;
  const hooks = { closeWindows: async (): Promise<void> => {}, exit: async (_code: number): Promise<void> => {} };

  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    commandLine: standIn("commandLine", {
      appendSwitch: (name: string, value?: string) =>
        switches.push(value === undefined ? `--${name}` : `--${name}=${value}`),
    }),
    enableSandbox: () => {},
    whenReady: () => ready.promise,
    getVersion: () => version,
    getPath: (name: string) => {
      const path = paths.get(name);
      if (path === undefined) {
        throw new Error(`the test host knows no path "${name}"`);
      }
      return path;
    },
    setPath: (name: string, path: string) => {
      if (!existsSync(path)) {
        throw new Error(`Failed to set path: ${path} is not there`);
      }
      paths.set(name, path);
    },
    requestSingleInstanceLock: () => true,
    quit: () => void quit(),
    exit: (code = 0) => void hooks.exit(code),
  });

  async function quit(): Promise<void> {
    if (quitting) {
      return;
    }
    quitting = true;
    app.emit("before-quit", {});
    await hooks.closeWindows();
    app.emit("will-quit", {});
    app.emit("quit", {}, 0);
    await hooks.exit(0);
  }

  return {
    app: standIn("app", app),
    switches,
    hooks,
    becomeReady: ready.resolve,
    allWindowsClosed: () => {
      if (!quitting) {
        app.emit("window-all-closed");
      }
    },
  };
}
