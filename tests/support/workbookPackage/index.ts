/**
 * tests/support/workbookPackage — does a written workbook open in Excel and WPS without a repair notice?
 *
 * Neither runs here, and other readers forgive what they do not. So the package is held against what they are known to insist on:
 * every part declared and every relation leading somewhere, elements in the order of the schema (ECMA-376), merges and names
 * without overlap, and every index (style, string, sheet) in range. checkWorkbookPackage says what is wrong, in words with the
 * part's name; nothing is the answer for a sound workbook. Its own test breaks a sound one in every way it knows.
 */
export { checkWorkbookPackage } from "./checkWorkbookPackage.ts";
