/**
 * electron/tables/codeVerification — what a 校验码, or a workbook that comes back, is: which table, period and issue, and whether it still
 * agrees with what was issued and with today's ledgers, cell by cell.
 *
 * Nothing here believes the code on a sheet: a sheet edited afterwards still bears it. So the code only says what the sheet claims
 * to be, and its cells say what it is. A sheet is held against table models, never against another file, and by what stands in it:
 * columns by their headers, rows by their labels and contents. Rows that were sorted and columns that were moved are still the same
 * ones; what is missing or added is named and not counted as a hundred wrong cells.
 * Numbers are the same when a double cannot tell them apart; rates, which no double holds, to nine digits.
 * Files are read by the worker alone. Nothing is written, and the store is only read.
 */
export type { VerificationStore } from "./VerificationStore.ts";
export { verifyCode } from "./verifyCode.ts";
export { verifyWorkbook } from "./verifyWorkbook.ts";
