import { FileRefused } from "../FileRefused.ts";
import { UNCALCULATED } from "../grid/cellErrors.ts";
import type { MergedArea, WorkbookGrid } from "../grid/workbookGrid.ts";
import { localAttribute } from "../xml/localAttribute.ts";
import { localChildren } from "../xml/localChildren.ts";
import { localName } from "../xml/localName.ts";
import { plainText } from "../xml/plainText.ts";
import { walkXml, type XmlStep } from "../xml/walkXml.ts";
import type { XmlElement } from "../xml/XmlNode.ts";
import { textOf } from "../xml/xmlTree.ts";
import { addDay } from "./addDay.ts";
import { decimalNumber } from "./decimalNumber.ts";
import { createGridBuilder, type GridBuilder } from "./gridBuilder.ts";
import { limits } from "./limits.ts";
import { keptPageTexts } from "./pageTexts.ts";
import { refuseTypes, SHEET_XML } from "./sheetXml.ts";
import { SpreadsheetMlStyles } from "./spreadsheetMlStyles.ts";

/** Gone into; what stands elsewhere (names, filters, comments, pictures, links) holds no cells. */
const INTO: ReadonlySet<string> = new Set(["Workbook", "Styles", "Worksheet", "Table", "Row"]);
const WHOLE: ReadonlySet<string> = new Set(["Style", "Cell", "Column", "WorksheetOptions", "ExcelWorkbook"]);

interface Sheet {
  readonly name: string;
  readonly merges: MergedArea[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  readonly columnStyles: Map<number, string>;
  tableStyle: string | undefined;
  options: XmlElement | undefined;
  nextColumn: number;
  row: number;
  rowStyle: string | undefined;
  /** Empty rows that the row now open stands for as well */
  rowSpan: number;
  column: number;
}

/**
 * Excel XML 2003 (SpreadsheetML, "XML 表格 2003") → grid, read element by element. SheetJS reads it too, but makes JS dates of its
 * days and loses which columns are hidden.
 * @throws FileRefused "file-damaged" for what is not well-formed or names its places backwards, "file-too-complex".
 */
export function readSpreadsheetMl(text: string): Omit<WorkbookGrid, "fileName"> {
  refuseTypes(text);
  const builder = createGridBuilder();
  const styles = new SpreadsheetMlStyles();
  const names = new Set<string>();
  let date1904 = false;
  let sheet: Sheet | undefined;
  /** Elements gone into that are open: none of them stands inside of one of its name. */
  const open = new Set<string>();
  walkXml(text, SHEET_XML, {
    open(element) {
      const name = localName(element.name);
      if (open.has(name) || (name === "Cell" && !open.has("Row"))) throw misplaced();
      if (INTO.has(name)) open.add(name);
      if (name === "Worksheet") sheet = opened(element, names);
      else if (name === "Table" && sheet) sheet.tableStyle = localAttribute(element, "StyleID");
      else if (name === "Row" && sheet) openRow(sheet, element);
      return step(name);
    },
    whole(element) {
      const name = localName(element.name);
      if (name === "Style") styles.add(element);
      else if (name === "ExcelWorkbook") date1904 = localChildren(element, "Date1904").some(isOn);
      else if (!sheet) return;
      else if (name === "Column") describeColumn(sheet, element);
      else if (name === "WorksheetOptions") sheet.options = element;
      else addCell(builder, sheet, element, styles, date1904);
    },
    close(element) {
      const name = localName(element.name);
      open.delete(name);
      if (name === "Row" && sheet) sheet.row += sheet.rowSpan;
      if (name !== "Worksheet" || !sheet) return;
      const { merges, hiddenRows, hiddenColumns, options } = sheet;
      const hidden = options !== undefined && localChildren(options, "Visible").some(isHiding);
      builder.finishSheet({
        name: sheet.name,
        hidden,
        merges,
        hiddenRows,
        hiddenColumns: hiddenColumns.sort((one, other) => one - other),
        pageTexts: options && pageTexts(options),
      });
      sheet = undefined;
    },
  });
  const { texts, numberFormats, sheets } = builder;
  if (sheets.length === 0) throw new FileRefused("file-damaged", { reason: "没有工作表" });
  return { format: "xml", date1904, texts, numberFormats, sheets };
}

/** A switch of Excel's stands there when it is on, or says so. */
function isOn(element: XmlElement): boolean {
  return !/^\s*(?:false|0)\s*$/i.test(plainText(textOf(element)));
}

/** <Visible> says how far a sheet is seen: SheetVisible, SheetHidden or SheetVeryHidden. */
function isHiding(element: XmlElement): boolean {
  return /^\s*Sheet(?:Very)?Hidden\s*$/i.test(plainText(textOf(element)));
}

function misplaced(): FileRefused {
  return new FileRefused("file-damaged", { reason: "表格的层级有误" });
}

function step(name: string): XmlStep {
  if (INTO.has(name)) return "in";
  return WHOLE.has(name) ? "whole" : "past";
}

function opened(element: XmlElement, names: Set<string>): Sheet {
  const name = localAttribute(element, "Name") ?? "";
  if (names.has(name)) throw new FileRefused("file-damaged", { reason: "工作表重名" });
  names.add(name);
  return {
    name,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    columnStyles: new Map(),
    tableStyle: undefined,
    options: undefined,
    nextColumn: 0,
    row: -1,
    rowStyle: undefined,
    rowSpan: 0,
    column: -1,
  };
}

/** A place that is counted on from the one before, or named; places never go back. */
function placeOf(element: XmlElement, next: number, most: number): number {
  const index = localAttribute(element, "Index");
  if (index === undefined) return next;
  const place = /^\s*\d{1,9}\s*$/.test(index) ? Number(index) - 1 : -1;
  if (place < next) throw new FileRefused("file-damaged", { reason: "行或列的次序有误" });
  if (place >= most) throw new FileRefused("file-too-complex", { reason: "行号或列号超出表格范围" });
  return place;
}

function countOf(element: XmlElement, name: string, most: number): number {
  const value = Number(localAttribute(element, name) ?? 0);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 0;
}

/** Hidden, or of no width or height. */
function isHidden(element: XmlElement, size: "Width" | "Height"): boolean {
  const written = localAttribute(element, size);
  return localAttribute(element, "Hidden") === "1" || (written !== undefined && Number(written) === 0);
}

function describeColumn(sheet: Sheet, element: XmlElement): void {
  const first = placeOf(element, sheet.nextColumn, limits.columns);
  const last = Math.min(first + countOf(element, "Span", limits.columns), limits.columns - 1);
  const style = localAttribute(element, "StyleID");
  const hidden = isHidden(element, "Width");
  for (let column = first; column <= last; column += 1) {
    if (style !== undefined) sheet.columnStyles.set(column, style);
    if (hidden) sheet.hiddenColumns.push(column);
  }
  sheet.nextColumn = last + 1;
}

function openRow(sheet: Sheet, element: XmlElement): void {
  sheet.row = placeOf(element, sheet.row + 1, limits.rows);
  sheet.rowSpan = countOf(element, "Span", limits.rows);
  sheet.rowStyle = localAttribute(element, "StyleID");
  sheet.column = -1;
  const last = Math.min(sheet.row + sheet.rowSpan, limits.rows - 1);
  // Rows that stand for many are empty, so that those at the end cost nothing (finishSheet leaves them out).
  if (isHidden(element, "Height"))
    for (let row = sheet.row; row <= last && sheet.hiddenRows.length < limits.rows; row += 1)
      sheet.hiddenRows.push(row);
}

function addCell(
  builder: GridBuilder,
  sheet: Sheet,
  element: XmlElement,
  styles: SpreadsheetMlStyles,
  date1904: boolean,
): void {
  const { row } = sheet;
  const column = placeOf(element, sheet.column + 1, limits.columns);
  const right = column + countOf(element, "MergeAcross", limits.columns);
  const bottom = row + countOf(element, "MergeDown", limits.rows);
  sheet.column = right;
  if (right > column || bottom > row) sheet.merges.push({ top: row, left: column, bottom, right });
  if (sheet.merges.length > limits.mergesPerSheet)
    throw new FileRefused("file-too-complex", { reason: `合并区域超过 ${limits.mergesPerSheet} 个` });
  const style =
    localAttribute(element, "StyleID") ?? sheet.rowStyle ?? sheet.columnStyles.get(column) ?? sheet.tableStyle;
  const format = styles.formatOf(style);
  const hasFormula = localAttribute(element, "Formula") !== undefined;
  const [data] = localChildren(element, "Data");
  const before = builder.cellCount;
  const value = data ? plainText(textOf(data)).replaceAll("\r\n", "\n") : "";
  const type = (data && localAttribute(data, "Type")) ?? "String";
  const place = { row, column };
  if (hasFormula && (!data || (type !== "String" && value.trim() === "")))
    builder.addError(row, column, UNCALCULATED, format);
  else if (type === "Number") {
    const number = decimalNumber(value);
    if (number !== null) builder.addNumber(row, column, number, format);
    else if (value.trim() !== "") builder.addError(row, column, "#VALUE!", format);
  } else if (type === "DateTime") {
    if (value.trim() !== "") addDay(builder, place, value, format, date1904);
  } else if (type === "Boolean") builder.addBoolean(row, column, /^\s*(?:1|true)\s*$/i.test(value), format);
  else if (type === "Error") builder.addError(row, column, value.trim() || "#VALUE!", format);
  else builder.addText(row, column, value, format);
  if (hasFormula && builder.cellCount > before) builder.markFormula();
}

/** Header and footer of the printed page (x:PageSetup). */
function pageTexts(options: XmlElement): string[] {
  const setups = localChildren(options, "PageSetup");
  const parts = setups.flatMap((setup) => [...localChildren(setup, "Header"), ...localChildren(setup, "Footer")]);
  return keptPageTexts(parts.map((part) => localAttribute(part, "Data") ?? ""));
}
