import { Parser } from "htmlparser2";
import { FileRefused } from "../FileRefused.ts";
import type { MergedArea, WorkbookGrid } from "../grid/workbookGrid.ts";
import { decimalNumber } from "./decimalNumber.ts";
import { formatOfShown } from "./formatOfShown.ts";
import { createGridBuilder, type GridBuilder } from "./gridBuilder.ts";
import { limits } from "./limits.ts";

/** What an HTML file may not hold: anything that would run or load something were it opened. It is refused, not cleaned. */
const ACTIVE = new Set(["script", "iframe", "frame", "frameset", "object", "embed", "applet", "base"]);
/** White space inside of the scheme is passed over by whoever follows it. */
const SCRIPT = /(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i;
/** What stands in these is not read. */
const UNREAD = new Set(["style", "title", "xml"]);

/** Elements, and what a style says, that strike their text out. */
const STRIKING = new Set(["s", "strike", "del"]);
const STRUCK = /(?:^|;)\s*text-decoration[a-z-]*\s*:[^;]*line-through/i;

/** Elements inside each other that are never closed; the parser's own account of them grows dear. */
const DEEPEST = 2000;

interface Cell {
  text: string;
  /** Whether any of it is struck out */
  struck: boolean;
  /** Excel writes the full number beside the displayed one. */
  number: number | undefined;
  /** 0 where nothing is said of it */
  columnSpan: number;
  rowSpan: number;
}

interface Table {
  readonly builder: GridBuilder;
  readonly merges: MergedArea[];
  row: number;
  column: number;
  /** By column: the row up to which a cell from above reaches down into it. */
  readonly reachesTo: number[];
  open: Cell | undefined;
  /** Rows and columns that the page does not show, 0-based */
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** How many columns the <col>s so far stand for, and how many the last one does */
  columns: number;
  lastSpan: number;
}

/**
 * Decoded HTML → a sheet for each table that holds any text (also for tables within tables). htmlparser2 takes it apart in one
 * pass that nothing in the document can make hang; what is refused and how much there may be is said here. Values stay text, but
 * for Excel's x:num.
 * @throws FileRefused "file-active-content", "file-not-workbook" (no table), "file-too-complex".
 */
export function readHtml(text: string): Omit<WorkbookGrid, "fileName"> {
  const builder = createGridBuilder();
  const tables = readTables(text, builder);
  if (tables.length === 0) throw new FileRefused("file-not-workbook", { reason: "网页中没有表格" });
  for (const table of tables)
    table.builder.finishSheet({
      name: "",
      hidden: false,
      merges: table.merges,
      hiddenRows: ascending(table.hiddenRows),
      hiddenColumns: ascending(table.hiddenColumns),
    });
  const { texts, numberFormats } = builder;
  const sheets = builder.sheets
    .filter(({ rowCount }) => rowCount > 0)
    .map((sheet, index) => ({ ...sheet, name: `Sheet${index + 1}` }));
  return { format: "html", date1904: false, texts, numberFormats, sheets };
}

const PARTS = new Set(["table", "tr", "td", "th"]);

/** Elements and attributes are taken as they come, not as an object for each element: there are hundreds of thousands of cells. */
function readTables(html: string, builder: GridBuilder): Table[] {
  const tables: Table[] = [];
  const stack: Table[] = [];
  let table: Table | undefined;
  let element = "";
  let unread: string | undefined;
  let depth = 0;
  // The depths of the elements that are open and strike out what stands in them.
  const striking: number[] = [];
  const strike = (): void => {
    if (striking.at(-1) !== depth) striking.push(depth);
    breakLine(table?.open);
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        element = name;
        depth += 1;
        if (depth > DEEPEST) throw new FileRefused("file-too-complex", { reason: "层级过多" });
        if (unread !== undefined) return;
        if (ACTIVE.has(name)) throw new FileRefused("file-active-content");
        if (UNREAD.has(name)) unread = name;
        else if (name === "table") {
          if (tables.length >= limits.sheets)
            throw new FileRefused("file-too-complex", { reason: `表格超过 ${limits.sheets} 个` });
          table = newTable(builder);
          tables.push(table);
          stack.push(table);
        } else if (table === undefined) {
          // Outside of any table nothing is kept.
        } else if (name === "td" || name === "th") {
          closeCell(table);
          table.open = { text: "", struck: false, number: undefined, columnSpan: 0, rowSpan: 0 };
        } else if (name === "tr") {
          closeCell(table);
          openRow(table);
        } else if (name === "col") {
          table.columns += 1;
          table.lastSpan = 1;
        } else if (name === "br" && table.open !== undefined) table.open.text += "\n";
        else if (STRIKING.has(name)) strike();
      },
      onattribute(name, value) {
        if (unread !== undefined) return;
        if (isActive(element, name, value)) throw new FileRefused("file-active-content");
        if (table === undefined) return;
        if (name === "style" && STRUCK.test(value)) strike();
        if ((element === "td" || element === "th") && table.open !== undefined) describe(table.open, name, value);
        else if (element === "tr" && hides(name, value)) table.hiddenRows.add(table.row);
        else if (element === "col") describeColumn(table, name, value);
      },
      ontext(text) {
        const open = table?.open;
        if (unread !== undefined || open === undefined) return;
        open.text += text.replace(/[ \t\r\n]+/g, " ");
        if (striking.length > 0 && text.trim() !== "") open.struck = true;
        if (open.text.length > limits.cellCharacters * 2)
          throw new FileRefused("file-too-complex", { reason: "有单元格文字过长" });
      },
      onclosetag(name, implied) {
        if (striking.at(-1) === depth) {
          striking.pop();
          breakLine(table?.open);
        }
        depth -= 1;
        if (unread !== undefined) {
          if (name === unread) unread = undefined;
          return;
        }
        // </form> of a form that was opened before the table closes nothing in it: a page's own tables end by their own tags.
        if (implied && PARTS.has(name)) return;
        if (table !== undefined && (name === "td" || name === "th" || name === "tr" || name === "table"))
          closeCell(table);
        if (name === "table") {
          stack.pop();
          table = stack.at(-1);
        }
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  for (const left of stack) closeCell(left);
  return tables;
}

/** What is struck out stands in a line of its own: it does not join what took its place to another number. */
function breakLine(open: Cell | undefined): void {
  if (open !== undefined && open.text.trim() !== "") open.text += "\n";
}

function isActive(element: string, name: string, value: string): boolean {
  if (name.startsWith("on") && /^on[a-z]{3,20}$/.test(name)) return true;
  if (element === "link" && name === "rel" && /\bimport\b/i.test(value)) return true;
  if (element === "meta" && name === "http-equiv" && /\brefresh\b/i.test(value)) return true;
  return value.includes(":") && SCRIPT.test(value);
}

function newTable(builder: GridBuilder): Table {
  return {
    builder: builder.beside(),
    merges: [],
    row: -1,
    column: 0,
    reachesTo: [],
    open: undefined,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columns: 0,
    lastSpan: 0,
  };
}

const HIDING =
  /^\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:width|height)\s*:\s*0+(?:\.0*)?\s*[a-z%]*)\s*$/i;

/** Whether an attribute says that its row or column is not to be seen: hidden, display:none (Excel's own pages say it so), no size. */
function hides(name: string, value: string): boolean {
  if (name === "hidden") return true;
  if (name === "width" || name === "height") return /^\s*0+(?:\.0*)?\s*(?:px|pt|%)?\s*$/i.test(value);
  return name === "style" && value.split(";").some((rule) => HIDING.test(rule));
}

/** <col span=2 style='display:none'>: the span may stand before what hides it or behind. */
function describeColumn(table: Table, name: string, value: string): void {
  if (name === "span") {
    const count = Math.min(span(value, 1000), limits.columns);
    const isHidden = table.hiddenColumns.has(table.columns - 1);
    table.columns += count - table.lastSpan;
    table.lastSpan = count;
    if (!isHidden) return;
  } else if (!hides(name, value)) return;
  for (let column = table.columns - table.lastSpan; column < Math.min(table.columns, limits.columns); column += 1)
    table.hiddenColumns.add(column);
}

function ascending(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((one, other) => one - other);
}

/** What an attribute says of a cell; of two of a name the first counts, as in HTML. */
function describe(cell: Cell, name: string, value: string): void {
  // The HTML standard's own limits of the two spans.
  if (name === "colspan") cell.columnSpan ||= span(value, 1000);
  else if (name === "rowspan") cell.rowSpan ||= span(value, 65_534);
  else if (name === "x:num") cell.number ??= decimalNumber(value) ?? undefined;
}

function openRow(table: Table): void {
  table.row += 1;
  table.column = 0;
}

/** Puts the open cell where there is room for it. */
function closeCell(table: Table): void {
  const cell = table.open;
  if (cell === undefined) return;
  table.open = undefined;
  if (table.row < 0) openRow(table);
  while ((table.reachesTo[table.column] ?? -1) >= table.row) table.column += 1;
  const { row, column } = table;
  table.column += Math.max(cell.columnSpan, 1);
  if (table.column > limits.columns)
    throw new FileRefused("file-too-complex", { reason: `第 ${row + 1} 行超过 ${limits.columns} 列` });
  if (cell.columnSpan > 1 || cell.rowSpan > 1) {
    const bottom = row + Math.max(cell.rowSpan, 1) - 1;
    table.merges.push({ top: row, left: column, bottom, right: table.column - 1 });
    if (table.merges.length > limits.mergesPerSheet)
      throw new FileRefused("file-too-complex", { reason: `合并区域超过 ${limits.mergesPerSheet} 个` });
    while (table.reachesTo.length < table.column) table.reachesTo.push(-1);
    table.reachesTo.fill(bottom, column, table.column);
  }
  const text = shownText(cell.text);
  const format = cell.number === undefined ? null : formatOfShown(text, cell.number);
  if (cell.number === undefined || format === null) table.builder.addText(row, column, text, "");
  else table.builder.addNumber(row, column, cell.number, format);
  if (cell.struck) table.builder.markStruck();
}

/** Only what HTML itself passes over goes: a space that was written as &nbsp; was meant. */
function shownText(text: string): string {
  if (!/[ \n\u00a0]/.test(text)) return text;
  return text
    .replace(/ *\n */g, "\n")
    .replace(/^[ \n]+|[ \n]+$/g, "")
    .replaceAll("\u00a0", " ");
}

function span(written: string, most: number): number {
  const value = Number(/^\s*(\d{1,9})/.exec(written)?.[1] ?? 1);
  return Math.min(Math.max(value, 1), most);
}
