/**
 * electron/tables — the bureau's reporting tables (报表), and the sheets that go out and come back.
 *
 * definitions/ says what a table is: its rows, its header and which figure stands in which column. buildTable has filling/ plan
 * and fill it for a period, into one model, and the model feeds them all: the screen, the workbook (workbook/), paper and PDF
 * (printing/), the summary's annexes. Nothing here computes a number of its own: numbers come from db/figures, and stay exact;
 * rounding and 舍位平衡 touch only what is shown.
 * closing/ keeps what was handed in and holds it against today; codeVerification/ says of a code or a workbook what it is and whether it
 * still holds; ownTables/ has what the bureau makes itself: variants of these tables, and its own workbooks with tags.
 * Our own workbooks are always written anew, never read and written back. Text stays text whatever it begins with.
 * ledgerSheets/ makes the sheets that the import reads again: a ledger written out, and the empty sheet for a township.
 */

export { fileNamePart } from "../files/writing/fileNamePart.ts";
export { buildTable } from "./buildTable.ts";
export { shownAs } from "./filling/shownAs.ts";
export { writeLedgerWorkbook } from "./ledgerSheets/writeLedgerWorkbook.ts";
export { writeTemplate } from "./ledgerSheets/writeTemplate.ts";
export { checkCode } from "./model/checkCode.ts";
export { onPaper, type PaperChoice, type PrintedTables, passesHtml, printHtml, printTables } from "./printing/index.ts";
export { tableFileName, tableList } from "./tableList.ts";
export { tableWorkbook, workbookInWorker } from "./workbook/index.ts";
