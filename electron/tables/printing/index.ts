/**
 * electron/tables/printing — tables on paper.
 *
 * printHtml makes one document of any number of tables: no script, nothing loaded from anywhere. printTables has it printed to a
 * PDF and reads back from the PDF what only the printed pages know: where each table begins, on how many pages, and which fonts
 * were really used. Each table is numbered by itself (第 1 页 共 3 页), because the office binds and files them one by one.
 * Who prints is given (electron/desktop, a browser in tests); nothing here knows Electron.
 */
export { onPaper, type PaperChoice } from "./onPaper.ts";
export { passesHtml } from "./passesHtml.ts";
export { printHtml } from "./printHtml.ts";
export { type PrintedTables, type PrintToPdf, printTables } from "./printTables.ts";
