/**
 * electron/desktop — the only room, beside main.ts and preload.ts, that knows Electron. Window, menu, dialogs, printing,
 * the app:// protocol, the gateway for calls from the page, the guard that lets nothing onto a network, the log.
 *
 * Rule: nothing here knows a ledger, a table or the store. What can be decided without Electron (which file a URL
 * means, where a window may stand, which sender is ours) is a pure function in a file of its own and tested as such.
 * Every file takes the parts of Electron it drives as arguments or types; main.ts puts them together.
 */
export { registerAppScheme, serveApp } from "./appProtocol.ts";
export { fileDialogs } from "./dialogs.ts";
export { openIpcGateway } from "./ipcGateway.ts";
export { createPreviewDocuments, createPrintDocuments } from "./keptDocuments.ts";
export { createLog, type Log } from "./log.ts";
export { installMenu } from "./menuTemplate.ts";
export { guardSession, keepOffNetwork } from "./networkGuard.ts";
export { type PaperOptions, printToPdf, printWithDialog } from "./printing.ts";
export { takeSingleInstance } from "./singleInstance.ts";
export { spawnUtilityWorker } from "./spawnUtilityWorker.ts";
export { openWindow } from "./window.ts";
