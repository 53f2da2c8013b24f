/**
 * The test host: runs the unchanged built out/main.js and out/preload.cjs where Electron's own runtime cannot be had.
 *
 * A child process under plain Node resolves `electron` to the stand-in of this folder (registerHooks in child.ts).
 * The stand-in opens Debian's Chromium through playwright-core: a window is a page; the preload runs as an init script
 * with `contextBridge` and `ipcRenderer` over an exposed binding, values crossing by structured clone; what
 * `protocol.handle("app", …)` answers is routed to pages under `standInOrigin`, since Chromium alone cannot open app://.
 * Not reproduced: the sandbox of the operating system, the isolated world, app:// as location, window geometry, print
 * dialogs, native menus, the single instance. Whatever is not stood in for throws by its name.
 *
 * Rule: nothing here is part of the product, and nothing in the product knows of it.
 */

export type { HostedApp } from "./startHost.ts";
export { startHost } from "./startHost.ts";
