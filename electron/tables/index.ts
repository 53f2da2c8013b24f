/**
 * electron/tables — the bureau's reporting tables (报表), and the sheets that go out and come back.
 *
 * definitions/ says what a table is: its header and which figure stands in which column. buildTable fills it for a period into
 * one model, and the model feeds them all: the screen, the workbook (workbook/), paper and PDF (printing/), the
 * summary's annexes. Nothing here computes a number of its own: numbers come from db/figures, and stay exact; rounding and
 * 舍位平衡 touch only what is shown.
 * ownTables/ holds what the bureau makes itself: variants of these tables, and its own workbooks with tags.
 * Our own workbooks are always written anew, never read and written back. Text stays text whatever it begins with.
 * writeLedgerWorkbook and writeTemplate make the sheets that the import reads again.
 */
export { buildTable } from "./buildTable.ts";
export { checkCode } from "./checkCode.ts";
export { fileNamePart } from "./fileNamePart.ts";
export { onPaper, type PaperChoice, type PrintedTables, printHtml, printTables } from "./printing/index.ts";
export { shownAs } from "./shownAs.ts";
export { tableFileName, tableList } from "./tableList.ts";
export { tableWorkbook, workbookInWorker } from "./workbook/index.ts";
export { writeLedgerWorkbook } from "./writeLedgerWorkbook.ts";
export { writeTemplate } from "./writeTemplate.ts";
