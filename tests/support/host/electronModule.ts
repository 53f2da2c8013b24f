/** What `import … from "electron"` means inside the host. A name that is missing here fails when main is linked. */
import type { HostedElectron } from "./child.ts";

const electron = Reflect.get(globalThis, Symbol.for("test-host-electron")) as HostedElectron;

export const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell, utilityProcess } = electron;
