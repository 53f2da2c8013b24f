import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserWindow, BrowserWindowConstructorOptions, Screen } from "electron";
import { isAppUrl } from "./appOrigin.ts";
import { clampWindowState, parseWindowState, smallestSize } from "./windowState.ts";

interface WindowOptions {
  url: string;
  preload: string;
  dataFolder: string;
  packaged: boolean;
  screen: Pick<Screen, "getPrimaryDisplay" | "getAllDisplays">;
  create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
}

/**
 * Opens the program's one window where it stood last time, shut off from everything but its own pages:
 * no other window, no navigation away, no permission, no webview, and no developer tools once packaged.
 */
export function openWindow(options: WindowOptions): BrowserWindow {
  const stateFile = join(options.dataFolder, "window.json");
  const primary = options.screen.getPrimaryDisplay();
  const others = options.screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const areas = [primary, ...others].map((display) => display.workArea);
  const { maximised, ...bounds } = clampWindowState(readState(stateFile), areas);

  const window = options.create({
    ...bounds,
    minWidth: Math.min(smallestSize.width, bounds.width),
    minHeight: Math.min(smallestSize.height, bounds.height),
    show: false,
    title: "交通台账",
    backgroundColor: "#ffffff",
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      // Chromium would fetch its dictionaries from a server.
      spellcheck: false,
      devTools: !options.packaged,
    },
  });

  confine(window);
  window.once("ready-to-show", () => {
    if (maximised) {
      window.maximize();
    }
    window.show();
  });
  window.on("close", () => saveState(stateFile, window));
  void window.loadURL(options.url);
  return window;
}

/** Keeps a window on the program's own pages. */
export function confine(window: BrowserWindow): void {
  const contents = window.webContents;
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  const stay = (event: Pick<Event, "preventDefault">, url: string): void => {
    if (!isAppUrl(url)) {
      event.preventDefault();
    }
  };
  contents.on("will-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  contents.session.setPermissionCheckHandler(() => false);
  contents.session.setDevicePermissionHandler(() => false);
}

function readState(file: string): ReturnType<typeof parseWindowState> {
  try {
    return parseWindowState(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** A window that cannot remember its place is no reason to keep it from closing. */
function saveState(file: string, window: BrowserWindow): void {
  try {
    const text = JSON.stringify({ ...window.getNormalBounds(), maximised: window.isMaximized() });
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  } catch {
    // The folder may be on a stick that was pulled out.
  }
}
