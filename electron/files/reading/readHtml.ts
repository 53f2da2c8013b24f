import { Parser } from "htmlparser2";
import { FileRefused } from "../FileRefused.ts";
import type { MergedArea, WorkbookGrid } from "../grid/workbookGrid.ts";
import { createGridBuilder } from "./gridBuilder.ts";
import { limits } from "./limits.ts";

/** What an HTML file may not hold: anything that would run or load something were it opened. It is refused, not cleaned. */
const ACTIVE = new Set(["script", "iframe", "frame", "frameset", "object", "embed", "applet", "base"]);
/** White space inside of the scheme is passed over by whoever follows it. */
const SCRIPT = /(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i;
/** What stands in these is not read. */
const UNREAD = new Set(["style", "title", "xml"]);

/** Elements inside each other that are never closed; the parser's own account of them grows dear. */
const DEEPEST = 2000;

type Attributes = Readonly<Record<string, string>>;

interface Cell {
  readonly row: number;
  readonly column: number;
  text: string;
  /** Excel writes the full number beside the displayed one. */
  readonly number: number | undefined;
}

interface Table {
  cells: Cell[];
  merges: MergedArea[];
  row: number;
  column: number;
  /** By column: the row up to which a cell from above reaches down into it. */
  reachesTo: number[];
  open: Cell | undefined;
}

/**
 * Decoded HTML → a sheet for each table that holds any text (also for tables within tables). htmlparser2 takes it apart in one
 * pass that nothing in the document can make hang; what is refused and how much there may be is said here. Values stay text, but
 * for Excel's x:num.
 * @throws FileRefused "file-active-content", "file-not-workbook" (no table), "file-too-complex".
 */
export function readHtml(text: string): Omit<WorkbookGrid, "fileName"> {
  const tables = readTables(text);
  if (tables.length === 0) throw new FileRefused("file-not-workbook", { reason: "网页中没有表格" });
  const builder = createGridBuilder();
  for (const { cells, merges } of tables) {
    if (cells.length === 0) continue;
    for (const cell of cells) {
      if (cell.number === undefined) builder.addText(cell.row, cell.column, cell.text, "");
      else builder.addNumber(cell.row, cell.column, cell.number, "");
    }
    builder.finishSheet({ name: `Sheet${builder.sheets.length + 1}`, hidden: false, merges, hiddenRows: [] });
  }
  const { texts, numberFormats, sheets } = builder;
  return { format: "html", date1904: false, texts, numberFormats, sheets };
}

function readTables(html: string): Table[] {
  const tables: Table[] = [];
  const stack: Table[] = [];
  let unread: string | undefined;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw new FileRefused("file-too-complex", { reason: "层级过多" });
        if (unread !== undefined) return;
        if (isActive(name, attributes)) throw new FileRefused("file-active-content");
        const table = stack.at(-1);
        if (UNREAD.has(name)) unread = name;
        else if (name === "table") {
          if (tables.length >= limits.sheets)
            throw new FileRefused("file-too-complex", { reason: `表格超过 ${limits.sheets} 个` });
          const opened: Table = { cells: [], merges: [], row: -1, column: 0, reachesTo: [], open: undefined };
          tables.push(opened);
          stack.push(opened);
        } else if (table === undefined) {
          // Outside of any table nothing is kept.
        } else if (name === "tr") {
          closeCell(table);
          openRow(table);
        } else if (name === "td" || name === "th") {
          closeCell(table);
          openCell(table, attributes);
        } else if (name === "br" && table.open !== undefined) table.open.text += "\n";
      },
      ontext(text) {
        const open = stack.at(-1)?.open;
        if (unread !== undefined || open === undefined) return;
        open.text += text.replace(/[ \t\r\n]+/g, " ");
        if (open.text.length > limits.cellCharacters * 2)
          throw new FileRefused("file-too-complex", { reason: "有单元格文字过长" });
      },
      onclosetag(name) {
        depth -= 1;
        if (unread !== undefined) {
          if (name === unread) unread = undefined;
          return;
        }
        const table = stack.at(-1);
        if (table !== undefined && (name === "table" || name === "tr" || name === "td" || name === "th"))
          closeCell(table);
        if (name === "table") stack.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return tables;
}

function isActive(name: string, attributes: Attributes): boolean {
  if (ACTIVE.has(name)) return true;
  const follows = (attribute: string, word: RegExp): boolean => word.test(attributes[attribute] ?? "");
  if (name === "link" && follows("rel", /\bimport\b/i)) return true;
  if (name === "meta" && follows("http-equiv", /\brefresh\b/i)) return true;
  for (const key in attributes) {
    if (key.startsWith("on") && /^on[a-z]{3,20}$/.test(key)) return true;
    const value = attributes[key] ?? "";
    if (value.includes(":") && SCRIPT.test(value)) return true;
  }
  return false;
}

function openRow(table: Table): void {
  table.row += 1;
  table.column = 0;
}

function openCell(table: Table, attributes: Attributes): void {
  if (table.row < 0) openRow(table);
  while ((table.reachesTo[table.column] ?? -1) >= table.row) table.column += 1;
  const { row, column } = table;
  // The HTML standard's own limits of the two spans.
  const columnSpan = span(attributes.colspan, 1000);
  const rowSpan = span(attributes.rowspan, 65_534);
  if (column + columnSpan > limits.columns)
    throw new FileRefused("file-too-complex", { reason: `第 ${row + 1} 行超过 ${limits.columns} 列` });
  if (columnSpan > 1 || rowSpan > 1) {
    table.merges.push({ top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 });
    if (table.merges.length > limits.mergesPerSheet)
      throw new FileRefused("file-too-complex", { reason: `合并区域超过 ${limits.mergesPerSheet} 个` });
    while (table.reachesTo.length < column + columnSpan) table.reachesTo.push(-1);
    table.reachesTo.fill(row + rowSpan - 1, column, column + columnSpan);
  }
  const number = /^\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*$/i.exec(attributes["x:num"] ?? "")?.[1];
  table.open = { row, column, text: "", number: number === undefined ? undefined : Number(number) };
  table.column = column + columnSpan;
}

function closeCell(table: Table): void {
  const { open } = table;
  if (open === undefined) return;
  table.open = undefined;
  // Only what HTML itself passes over: a space that was written as &nbsp; was meant.
  const text = open.text
    .replace(/ *\n */g, "\n")
    .replace(/^[ \n]+|[ \n]+$/g, "")
    .replaceAll("\u00a0", " ");
  if (text.trim() !== "" || open.number !== undefined) table.cells.push({ ...open, text });
}

function span(written: string | undefined, most: number): number {
  const value = Number(/^\s*(\d{1,9})/.exec(written ?? "")?.[1] ?? 1);
  return Math.min(Math.max(value, 1), most);
}
