/**
 * electron/tables/workbook — tables as an Excel workbook.
 *
 * tableWorkbook writes models row by row (a row that is written is forgotten, so that a table of any length fits an office PC);
 * workbookInWorker has the same done in the worker process, away from the window. Every sheet carries its own print set-up.
 * Nothing here may lead to a repair notice of Excel or WPS: tests/support/checkWorkbookPackage.ts holds what is written against
 * what they accept. Style objects are shared: the library then looks each up once and not once a cell.
 */
export { tableWorkbook, type WorkbookOptions } from "./tableWorkbook.ts";
export { workbookInWorker } from "./workbookInWorker.ts";
