import { saysNothing } from "../../../../db/exact/saysNothing.ts";
import { headerText } from "../../../../db/ledgers/derive/headerKey.ts";
import { ledgers } from "../../../../db/ledgers/index.ts";
import { columnLetters } from "../../../files/grid/columnLetters.ts";
import { cellIndex } from "../../../files/grid/workbookGrid.ts";
import type { FoundColumn } from "../FoundTable.ts";
import type { FoundWarning } from "../FoundWarning.ts";
import { headerBlock } from "../findHeader.ts";
import { headerColumns } from "../headerColumns.ts";
import { isNumbering } from "../headerWords.ts";
import { plainWords } from "../rowWords.ts";
import type { SheetView } from "../SheetView.ts";
import type { TownshipBook } from "../townshipBook.ts";
import { type Axis, acrossAxis, isAxisTotal } from "./acrossAxis.ts";
import { monthHeader } from "./monthHeader.ts";
import { rowTotals } from "./rowTotals.ts";
import type { TurnedSheet } from "./TurnedSheet.ts";
import { sameLine, type TurnedCell, type TurnedLine, turnGrid } from "./turnGrid.ts";

/** Rows below the top of a sheet in which a header is looked for. */
const HIGHEST = 60;

/** A header with an axis across, and the columns beside it. */
interface AcrossHeader {
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
  /** Columns that say what the row is about */
  readonly beside: readonly FoundColumn[];
  /** Columns that add the axis up */
  readonly sums: readonly FoundColumn[];
}

/**
 * A sheet with months or townships across: each becomes a row of its own, with the month or the township in a column. The rows of
 * one month stand together, so that its total still stands below what it sums. Places left blank make no row; columns that add
 * the months up are compared and then left out, and what does not agree is said.
 */
export function across(view: SheetView, townships: TownshipBook): TurnedSheet | null {
  const header = headerOf(view, townships);
  return header ? turned(view, header) : null;
}

function headerOf(view: SheetView, townships: TownshipBook): AcrossHeader | null {
  for (let row = 0; row < Math.min(view.sheet.rowCount, HIGHEST); row += 1) {
    if (!mayHold(view, row, townships)) continue;
    const { top, bottom } = headerBlock(view, row, 0);
    const columns = headerColumns(view, top, bottom);
    const axis = acrossAxis(columns, townships);
    if (!axis) continue;
    const own = new Set(axis.groups.flatMap(({ measures }) => [...measures.values()]));
    const first = Math.min(...own);
    const sums = columns.filter(({ column, path }) => !own.has(column) && column > first && isAxisTotal(path));
    const beside = columns.filter((column) => !own.has(column.column) && !sums.includes(column));
    if (beside.length === 0) return null;
    if (axis.kind === "months" && !isMonthly(view, top, bottom, beside)) return null;
    return { top, bottom, axis, beside, sums };
  }
  return null;
}

function mayHold(view: SheetView, row: number, townships: TownshipBook): boolean {
  let [months, places] = [0, 0];
  for (let index = view.start(row); index < view.end(row); index += 1) {
    if (view.sheet.kinds[index] !== 1) return false;
    const text = view.textAtIndex(index);
    if (text.length > 24) continue;
    if (monthHeader(text)) months += 1;
    else if (townships.resolve(text).kind === "found") places += 1;
  }
  return months >= 3 || (places >= 2 && view.mergesIn(row).some(({ left, right }) => right > left));
}

/** Months are turned for a monthly ledger only: its title says so, or nothing stands beside them that is counted or has a state. */
function isMonthly(view: SheetView, top: number, bottom: number, beside: readonly FoundColumn[]): boolean {
  const monthly = ledgers.filter(({ key, fields }) => key.some((name) => fields[name]?.kind === "month"));
  const titles = [view.sheet.name, view.book.fileName];
  for (let row = 0; row < top; row += 1) {
    for (let index = view.start(row); index < view.end(row); index += 1) titles.push(view.textAtIndex(index));
  }
  const said = plainWords(titles.join(" "));
  if (monthly.some(({ name, titles: words }) => [name, ...(words ?? [])].some((word) => said.includes(word))))
    return true;
  return beside.every(({ column, path }) => {
    if (isNumbering(headerText(path.at(-1) ?? "").words)) return true;
    for (let row = bottom + 1; row < Math.min(view.sheet.rowCount, bottom + 50); row += 1) {
      const index = cellIndex(view.sheet, row, column);
      if (index >= 0 && view.sheet.kinds[index] === 2) return false;
    }
    return true;
  });
}

function turned(view: SheetView, { top, bottom, axis, beside, sums }: AcrossHeader): TurnedSheet {
  const { sheet } = view;
  const own = axis.groups.flatMap(({ measures }) => [...measures.values()]);
  // The added column stands before what is measured; both have room where the groups stood.
  const place = Math.min(...own);
  const before = beside.filter(({ column }) => column < place);
  const behind = beside.filter(({ column }) => column > place);
  const width = axis.groups[0]?.measures.size ?? 1;
  const columnOf = (column: FoundColumn): number =>
    column.column < place ? column.column : place + 1 + width + behind.indexOf(column);
  const lines: TurnedLine[] = [];
  for (let row = 0; row < top; row += 1) lines.push(sameLine(view, row));
  lines.push({ home: top, cells: headerLine(axis, place, before, behind, columnOf) });
  const records: number[] = [];
  const others: TurnedLine[] = [];
  for (let row = bottom + 1; row < sheet.rowCount; row += 1) {
    const filled = own.some((column) => holds(view, row, column));
    if (filled && !repeats(view, row, axis)) records.push(row);
    else if (view.start(row) < view.end(row) && !repeats(view, row, axis)) others.push(sameLine(view, row));
  }
  for (const { name, measures } of axis.groups) {
    const [nameAt] = measures.values();
    for (const row of records) {
      const values = [...measures.values()].map((column) => [row, column] as const);
      if (!values.some(([, column]) => holds(view, row, column))) continue;
      const cells: TurnedCell[] = [
        ...before.map(({ column }) => ({ column, from: [row, column] as const })),
        { column: place, text: name },
        ...values.map((from, index) => ({ column: place + 1 + index, from })),
        ...behind.map((one) => ({ column: columnOf(one), from: [row, one.column] as const })),
      ];
      lines.push({ home: row, cells, ...(nameAt === undefined ? {} : { at: nameAt }) });
    }
  }
  const headerRows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return turnGrid(view, [...lines, ...others], { headerRows, warnings: sumWarnings(view, axis, sums, records) });
}

function headerLine(
  axis: Axis,
  place: number,
  before: readonly FoundColumn[],
  behind: readonly FoundColumn[],
  columnOf: (column: FoundColumn) => number,
): TurnedCell[] {
  const words = ({ path, unit }: FoundColumn): string => {
    const text = path.join("");
    return unit === null || text.includes(unit) || headerText(text).unit === unit ? text : `${text}（${unit}）`;
  };
  return [
    ...before.map((one) => ({ column: one.column, text: words(one) })),
    { column: place, text: axis.kind === "months" ? "月份" : "乡镇" },
    ...[...(axis.groups[0]?.measures.keys() ?? [])].map((text, index) => ({ column: place + 1 + index, text })),
    ...behind.map((one) => ({ column: columnOf(one), text: words(one) })),
  ];
}

function holds(view: SheetView, row: number, column: number): boolean {
  const index = cellIndex(view.sheet, row, column);
  return index >= 0 && !(view.sheet.kinds[index] === 1 && saysNothing(view.textAtIndex(index)));
}

/** The header said again on the next page. */
function repeats(view: SheetView, row: number, axis: Axis): boolean {
  return axis.groups.every(({ name, measures }) => {
    const [column] = measures.values();
    const text = column === undefined ? "" : plainWords(view.text(row, column));
    return axis.kind === "months" ? monthHeader(text) !== null : text === plainWords(name);
  });
}

function sumWarnings(
  view: SheetView,
  axis: Axis,
  sums: readonly FoundColumn[],
  records: readonly number[],
): FoundWarning[] {
  const whole = sums.filter(({ path }) =>
    path.some((part) => /^(?:合计|总计|小计|累计|全年)/.test(headerText(part).words)),
  );
  const parts = sums
    .filter((column) => !whole.includes(column))
    .map(({ column, path }) => ({
      cell: columnLetters(column),
      message: `${columnLetters(column)} 列“${path.join("/")}”是各月之和的一部分，未读取，也没有核对`,
    }));
  const columns = axis.groups.flatMap(({ measures }) => [...measures.values()]);
  // With several measures under each month nobody says which of them the sum is of.
  const differing = (axis.groups[0]?.measures.size ?? 0) > 1 ? [] : rowTotals(view, records, columns, whole);
  return [...parts.map(({ message }) => ({ cell: null, message })), ...differing];
}
