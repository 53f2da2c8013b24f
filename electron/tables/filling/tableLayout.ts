import { ORDINAL } from "../../contract/ordinal.ts";
import type { TableColumn, TableHeaderCell, TableModel } from "../../contract/tableModel.ts";
import { mostCharacters } from "../../contract/tableType.ts";
import { displayWidth } from "../../files/writing/displayWidth.ts";
import type { ColumnFacts } from "./columnFacts.ts";

/** How wide the label and other words may be before they wrap: where there is room, and where a wide table would print small. */
const ROOMY = { label: 32, words: 24 } as const;
const TIGHT = { label: 24, words: 16 } as const;
const WIDEST_HEADER = 12;
/** Beyond this a table is set tight. */
const WIDE = { A4: 140, A3: 190 } as const;
const LONGEST_CODE = 28;
const NARROWEST = 8;
/** So much too wide, a table stays on its paper with its words set narrower. */
const SLIGHTLY_WIDE = 1.1;
/** Words only a little too long are not broken for it. */
const SLIGHTLY = 1.4;
/** Very long words get a wider column, because a row of a sheet holds 28 lines and no more. */
const [WIDEST_LONG_TEXT, MOST_LINES] = [80, 20];
/** A landscape sheet at 10.5 pt holds so much: tables of few columns are widened towards it, none beyond what still reads as a table. */
const [SHEET_WIDTH, MOST_WIDENED] = [112, 1.8];

/** The columns of a table and the paper that holds them in type that can be read: a wide table takes A3, its words then wrap. */
export function tableLayout(
  facts: readonly ColumnFacts[],
  header: readonly TableHeaderCell[],
  rows: TableModel["rows"],
  paper: TableModel["paper"],
): Pick<TableModel, "paper" | "columns"> {
  const columns = tableColumns(facts, header, rows, paper);
  const most = mostCharacters(paper);
  const whole = total(columns.map(({ width }) => width));
  if (whole <= most) return { paper, columns };
  if (whole <= most * SLIGHTLY_WIDE) {
    const narrow = narrowed(columns, header, rows, paper);
    if (total(narrow.map(({ width }) => width)) <= most) return { paper, columns: narrow };
  }
  return { paper: "A3", columns: narrowed(tableColumns(facts, header, rows, "A3"), header, rows, "A3") };
}

/** Columns of words as narrow as it takes to stay on a paper, none narrower than a header or a code in it. */
function narrowed(
  columns: readonly TableColumn[],
  header: readonly TableHeaderCell[],
  rows: TableModel["rows"],
  paper: TableModel["paper"],
): TableColumn[] {
  const slack = columns.map(({ kind, width }, index) => {
    const least = Math.max(NARROWEST, headerWidth(nameOf(header, index)), unbroken(rows, index)) + 2;
    return kind === "text" ? Math.max(0, width - least) : 0;
  });
  const excess = total(columns.map(({ width }) => width)) - mostCharacters(paper);
  const part = excess <= 0 ? 0 : Math.min(1, excess / Math.max(1, total(slack)));
  return columns.map((column, index) => ({ ...column, width: Math.floor(column.width - part * (slack[index] ?? 0)) }));
}

/** The columns of a table; wide enough for every number and for its header. */
function tableColumns(
  facts: readonly ColumnFacts[],
  header: readonly TableHeaderCell[],
  rows: TableModel["rows"],
  paper: TableModel["paper"],
): TableColumn[] {
  const widest = facts.map((_, index) =>
    rows.reduce((most, { cells }) => Math.max(most, displayWidth(cells[index]?.text ?? "")), 0),
  );
  const names = facts.map((_, index) => nameOf(header, index));
  const widthsIn = ({ label, words }: typeof ROOMY | typeof TIGHT): number[] =>
    facts.map(({ key, kind, bar }, index) => {
      const [name, content] = [displayWidth(names[index] ?? ""), widest[index] ?? 0];
      if (key === ORDINAL) return Math.max(4, content) + 2;
      if (key === "label") {
        return Math.max(Math.min(label, Math.max(Math.min(name, label), content)), unbroken(rows, index)) + 2;
      }
      const room = kind === "text" ? textWidth(content, words, () => unbroken(rows, index)) : content;
      return Math.max(headerWidth(names[index] ?? ""), room, 5) + 2 + (bar ? 12 : 0);
    });
  const roomy = widthsIn(ROOMY);
  const widths = total(roomy) > WIDE[paper] ? widthsIn(TIGHT) : roomy;
  const widened = Math.max(1, Math.min(MOST_WIDENED, SHEET_WIDTH / Math.max(1, total(widths))));
  return facts.map((column, index) => ({ ...column, width: Math.floor((widths[index] ?? 0) * widened) }));
}

/** The lowest header over a column. */
function nameOf(header: readonly TableHeaderCell[], index: number): string {
  return header.findLast((cell) => cell.column === index && cell.columnSpan === 1)?.text ?? "";
}

/** What a header needs so that it breaks before its brackets and, if it is long, once more. */
function headerWidth(name: string): number {
  const pieces = name.split(/(?=（)/).map(displayWidth);
  return Math.min(WIDEST_HEADER, Math.max(0, ...pieces));
}

function textWidth(longest: number, most: number, unbroken: () => number): number {
  if (longest <= most * SLIGHTLY) return longest;
  const wrapped = Math.min(WIDEST_LONG_TEXT, Math.max(most, unbroken(), Math.ceil(longest / MOST_LINES)));
  return Math.min(wrapped, longest);
}

/** The longest code or number of a column: broken, it would be read as two. */
function unbroken(rows: TableModel["rows"], index: number): number {
  const longest = rows.reduce((most, { cells }) => {
    const codes = cells[index]?.text.match(/[!-~]+/g) ?? [];
    return Math.max(most, ...codes.map(({ length }) => length));
  }, 0);
  return Math.min(LONGEST_CODE, longest);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
