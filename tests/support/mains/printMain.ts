/** A main script that only prints: the document and its options come as arguments, the PDF goes to a file. */
import { readFileSync, writeFileSync } from "node:fs";
import { app, BrowserWindow, protocol, session } from "electron";
import {
  createPreviewDocuments,
  createPrintDocuments,
  guardSession,
  printToPdf,
  registerAppScheme,
  serveApp,
} from "../../../electron/desktop/index.ts";

const [html = "", pdf = "", paper = "A4"] = process.argv.slice(2);
const documents = createPrintDocuments();
registerAppScheme(protocol);

void app.whenReady().then(async () => {
  guardSession(session.defaultSession, true);
  serveApp(protocol, import.meta.dirname, { print: documents, preview: createPreviewDocuments() });
  const text = readFileSync(html, "utf8");
  const options = { landscape: false, paper: paper === "A3" ? ("A3" as const) : ("A4" as const) };
  const bytes = await printToPdf((window) => new BrowserWindow(window), documents, text, options);
  writeFileSync(pdf, bytes);
  writeFileSync(`${pdf}.windows`, String(BrowserWindow.getAllWindows().length));
  app.quit();
});
