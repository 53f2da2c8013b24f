import { FileRefused } from "../FileRefused.ts";
import type { MergedArea, WorkbookGrid } from "../grid/workbookGrid.ts";
import { createGridBuilder } from "./gridBuilder.ts";
import { decodeHtmlEntities } from "./htmlEntities.ts";
import { limits } from "./limits.ts";

/** What an HTML file may not hold: anything that would run or load something were it opened. It is refused, not cleaned. */
const activeContent =
  /<(?:script|iframe|frame|frameset|object|embed|applet|base|link\b[^<>]{0,500}\bimport|meta\b[^<>]{0,500}\brefresh)\b|<[a-z][^<>]{0,2000}\son[a-z]{3,20}\s*=|(?:java|vb)script:/i;

interface Cell {
  row: number;
  column: number;
  text: string;
  /** Excel writes the full number beside the displayed one. */
  number: number | undefined;
}

interface Table {
  cells: Cell[];
  merges: MergedArea[];
  row: number;
  column: number;
  /** By column: the row up to which a cell from above reaches down into it. */
  reachesTo: number[];
  open: { row: number; column: number; number: number | undefined; text: string } | undefined;
}

/**
 * Decoded HTML → a sheet for each table that holds any text (also for tables within tables).
 * One linear pass over the tags, so nothing in the document can make it hang. Values stay text, but for Excel's x:num.
 * @throws FileRefused "file-active-content", "file-not-workbook" (no table), "file-too-complex".
 */
export function readHtml(text: string): Omit<WorkbookGrid, "fileName"> {
  const html = text.replace(/<!--[\s\S]*?(?:-->|$)/g, "").replace(/<(style|title|xml)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "");
  if (activeContent.test(html)) throw new FileRefused("file-active-content");
  const finished = readTables(html);
  if (finished.length === 0) throw new FileRefused("file-not-workbook", { reason: "网页中没有表格" });
  const builder = createGridBuilder();
  for (const table of finished) {
    if (table.cells.length === 0) continue;
    for (const cell of table.cells) {
      if (cell.number === undefined) builder.addText(cell.row, cell.column, cell.text, "");
      else builder.addNumber(cell.row, cell.column, cell.number, "");
    }
    builder.finishSheet({
      name: `Sheet${builder.sheets.length + 1}`,
      hidden: false,
      merges: table.merges,
      hiddenRows: [],
    });
  }
  const { texts, numberFormats, sheets } = builder;
  return { format: "html", date1904: false, texts, numberFormats, sheets };
}

function readTables(html: string): Table[] {
  const tables: Table[] = [];
  const stack: Table[] = [];
  const tag = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>/gi;
  let textStart = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    addText(stack.at(-1), html.slice(textStart, match.index));
    textStart = tag.lastIndex;
    const name = (match[2] as string).toLowerCase();
    const closes = match[1] === "/";
    const table = stack.at(-1);
    if (name === "table") {
      if (closes) {
        if (table !== undefined) closeCell(table);
        stack.pop();
      } else {
        const opened: Table = { cells: [], merges: [], row: -1, column: 0, reachesTo: [], open: undefined };
        tables.push(opened);
        stack.push(opened);
        if (tables.length > limits.sheets)
          throw new FileRefused("file-too-complex", { reason: `表格超过 ${limits.sheets} 个` });
      }
    } else if (table === undefined) {
      // Outside of any table nothing is kept.
    } else if (name === "tr") {
      closeCell(table);
      if (!closes) openRow(table);
    } else if (name === "td" || name === "th") {
      closeCell(table);
      if (!closes) openCell(table, match[3] as string);
    } else if (name === "br" && table.open !== undefined) table.open.text += "\n";
  }
  for (const table of stack) closeCell(table);
  return tables;
}

function addText(table: Table | undefined, text: string): void {
  if (table?.open === undefined || text === "") return;
  table.open.text += text.replace(/[ \t\r\n]+/g, " ");
  if (table.open.text.length > limits.cellCharacters * 2)
    throw new FileRefused("file-too-complex", { reason: "有单元格文字过长" });
}

function openRow(table: Table): void {
  table.row += 1;
  table.column = 0;
}

function openCell(table: Table, attributes: string): void {
  if (table.row < 0) openRow(table);
  while ((table.reachesTo[table.column] ?? -1) >= table.row) table.column += 1;
  const { row, column } = table;
  // The HTML standard's own limits of the two spans.
  const columnSpan = span(attributes, "colspan", 1000);
  const rowSpan = span(attributes, "rowspan", 65_534);
  if (column + columnSpan > limits.columns)
    throw new FileRefused("file-too-complex", { reason: `第 ${row + 1} 行超过 ${limits.columns} 列` });
  if (columnSpan > 1 || rowSpan > 1) {
    table.merges.push({ top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 });
    if (table.merges.length > limits.mergesPerSheet)
      throw new FileRefused("file-too-complex", { reason: `合并区域超过 ${limits.mergesPerSheet} 个` });
    while (table.reachesTo.length < column + columnSpan) table.reachesTo.push(-1);
    table.reachesTo.fill(row + rowSpan - 1, column, column + columnSpan);
  }
  const number = /\bx:num\s*=\s*["']?(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)["'\s]/i.exec(`${attributes} `)?.[1];
  table.open = { row, column, text: "", number: number === undefined ? undefined : Number(number) };
  table.column = column + columnSpan;
}

function closeCell(table: Table): void {
  if (table.open === undefined) return;
  const { row, column, number, text } = table.open;
  table.open = undefined;
  const decoded = decodeHtmlEntities(text.replace(/ *\n */g, "\n").trim());
  if (decoded !== "" || number !== undefined) table.cells.push({ row, column, number, text: decoded });
}

function span(attributes: string, name: string, most: number): number {
  const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,9})`, "i").exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(value, 1), most);
}
