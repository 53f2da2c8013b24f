import { fieldKinds, type NamedField, type StoredValue } from "../../../db/ledgers/index.ts";
import { looksMasked } from "../../../db/ledgers/maskPersonal.ts";
import type { PlanChoices, PlanProblem } from "../../contract/importPlan.ts";
import { columnLetters } from "../../files/grid/columnLetters.ts";
import { cellAt, type GridCell, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { extraReader } from "./extraReader.ts";
import { filledDown } from "./filledDown.ts";
import { handCorrections } from "./handCorrections.ts";
import type { MatchedColumn, MatchedTable } from "./MatchedTable.ts";
import { mergeReader } from "./mergeReader.ts";
import { monthOfYear, monthWithoutYear } from "./monthOfYear.ts";
import { cellInSheet, recordCell, rowInSheet } from "./placeInSheet.ts";
import { rawText } from "./rawText.ts";
import { readCell, readText } from "./readCell.ts";
import { readCompound } from "./readCompound.ts";
import type { RowContext } from "./rowContext.ts";
import { separateLines, separateNames } from "./separateLines.ts";
import { staleFormulas } from "./staleFormulas.ts";
import type { TownshipBook } from "./townshipBook.ts";
import { unitSlip } from "./unitSlip.ts";
import { yearReader } from "./yearReader.ts";

/** One row of a table as read: values by field, what could not be read, and the columns that are no field. */
export interface ReadRow {
  /** 1-based row of the table in the usual form: the sheet's own, unless it is laid out otherwise; tells rows apart */
  readonly row: number;
  /** Where it begins in the sheet as it is: its row, and its cell where the row alone does not say it */
  readonly place: RowPlace;
  readonly values: Record<string, StoredValue>;
  readonly progress: Record<string, StoredValue>;
  /** The month of the progress by the row's own column 截至月; null where the sheet has no such column, or a blank in it */
  readonly month: string | null;
  /** The record's id by the column 记录号 of our own exports; null without one */
  readonly record: string | null;
  readonly extra: Record<string, string> | null;
  readonly problems: PlanProblem[];
  /** Fields whose cell could not be read: their values say nothing */
  unread: ReadonlySet<string>;
}

export interface RowPlace {
  /** 1-based */
  readonly row: number;
  /** "C3"; null in a sheet that has one record a row */
  readonly cell: string | null;
}

/** How a cell of the column 截至月 is read. */
const MONTH_OF_ROW: NamedField = { name: "截至月", field: { kind: "month" }, progress: true };

/** Most rows read without a fault and share this. */
const NOTHING_UNREAD: ReadonlySet<string> = new Set();

/**
 * A reader for the rows of one table, called with rows from the top down. Values that the user corrected or mapped by hand
 * (choices) replace the cell's text.
 */
export function rowReader(
  book: WorkbookGrid,
  table: MatchedTable,
  townships: TownshipBook,
  choices: PlanChoices,
  context: RowContext,
): (row: number) => ReadRow {
  const { sheet } = table.found;
  const { ledger } = table;
  const active = table.columns.filter((column) => column.field !== null);
  const readers = active.map((column) => mergeReader(book, sheet, column));
  const slips = active.map((column) => unitSlip(book, table, column, townships));
  const kept = table.columns.filter(
    (column) => column.why === "kept" || column.why === "ambiguous" || column.why === "chosen",
  );
  const extraOf = extraReader(book, sheet, kept);
  const monthColumn = table.columns.find(({ why }) => why === "month");
  const recordColumn = table.columns.find(({ why }) => why === "record");
  const needsPeriod =
    ledger.fields.月份?.required === true &&
    !active.some(({ field }) => field?.name === "月份") &&
    context.period !== null &&
    // A column that looks like the months is asked about first.
    !table.questions.some(({ about, field }) => about === "field" && field === "月份");
  const yearOf = yearReader(book, table, kept, context.year);
  const likelyYearOf = yearReader(book, table, kept, context.likelyYear);
  const hidden = new Set(sheet.hiddenRows);
  const unsure = new Map(table.found.unsureTotals.map(({ row, message }) => [row, message] as const));
  const isStale = staleFormulas(book, table);
  const corrected = new Map(
    (choices.cells ?? [])
      .filter(({ index }) => index === table.index)
      .map((cell) => [`${cell.row}\u0000${cell.field}`, cell.text]),
  );
  const correct = handCorrections(table, choices, townships);
  const mapped = new Map(
    (choices.values ?? [])
      .filter(({ index }) => index === table.index)
      .map((one) => [`${one.field}\u0000${one.raw}`, one.use]),
  );
  const needsTownship = ledger.fields.乡镇?.required === true && !ledger.fields.乡镇.many;
  const townshipColumn = active.find((column) => column.field?.name === "乡镇");
  // Where a record needs no township, a blank says that it has none.
  const fills = townshipColumn && (ledger.fields.乡镇?.required || ledger.key.includes("乡镇"));
  const filled = fills ? filledDown(book, sheet, townshipColumn, table.found.dataRows, townships) : null;

  return (row) => {
    const values: Record<string, StoredValue> = {};
    const progress: Record<string, StoredValue> = {};
    let problems: PlanProblem[] = [];
    let unread = NOTHING_UNREAD;
    const complain = (
      column: MatchedColumn,
      cell: GridCell | undefined,
      level: "error" | "warning",
      message: string,
    ): void => {
      const field = column.field?.name ?? null;
      problems.push({
        field,
        cell: cellInSheet(table.found, row, column.column),
        raw: cell ? rawText(cell, book.date1904) : "",
        level,
        message,
      });
      if (level === "error" && field !== null) unread = new Set([...unread, field]);
    };
    for (let position = 0; position < active.length; position += 1) {
      const column = active[position];
      const named = column?.field;
      const reader = readers[position];
      if (!column || !named || !reader) continue;
      const { cell, spread } = reader(row);
      const target = named.progress ? progress : values;
      // A column that holds two fields is corrected field by field, once it is read.
      const correction =
        corrected.size > 0 && !column.second ? corrected.get(`${row + 1}\u0000${named.name}`) : undefined;
      if (spread && correction === undefined) {
        const letters = columnLetters(column.column);
        const area = `${letters}${spread[0]}:${letters}${spread[1]}`;
        complain(column, cell, "warning", `${area} 是合并单元格，数只记在第 ${spread[0]} 行，本行为空`);
        target[named.name] = null;
        continue;
      }
      const use =
        correction ??
        (mapped.size > 0 && cell ? mapped.get(`${named.name}\u0000${rawText(cell, book.date1904)}`) : undefined);
      if (use === undefined && !cell) {
        target[named.name] = null;
        continue;
      }
      if (column.second && column.compound && use === undefined && cell) {
        const pair = { ...column, second: column.second, compound: column.compound };
        for (const { named: one, parsed } of readCompound(cell, rawText(cell, book.date1904), pair, townships)) {
          (one.progress ? progress : values)[one.name] = parsed.kind === "value" ? parsed.value : null;
          if (parsed.kind === "wrong") complain({ ...column, field: one }, cell, "error", parsed.why);
          else if (parsed.kind === "value" && parsed.note) {
            complain({ ...column, field: one }, cell, "warning", parsed.note);
          }
        }
        continue;
      }
      if (use === undefined && cell?.kind === "number" && isStale(row, column.column)) {
        complain(column, cell, "error", "公式结果为 0，文件可能没有计算过，请用 WPS 打开、保存后再导入");
        continue;
      }
      const monthOnly = use === undefined && cell && named.name === "月份" ? monthOfYear(cell, yearOf(row)) : null;
      if (monthOnly !== null) {
        target[named.name] = monthOnly;
        continue;
      }
      if (use === undefined && cell && named.name === "月份" && monthWithoutYear(cell) !== null) {
        complain(column, cell, "error", "没有写年份，标题、表名和文件名也没有写，请指定年度");
        continue;
      }
      // Our own exports hide personal data; what it stands for, planRow knows.
      if (named.field.personal && use === undefined && cell?.kind === "text" && looksMasked(cell.text)) {
        target[named.name] = cell.text.trim();
        continue;
      }
      const parsed =
        use !== undefined
          ? readText(
              use,
              { ...column, readUnit: named.field.unit ?? null, unitStated: true, percentScale: 100 },
              townships,
            )
          : cell
            ? readCell(cell, column, book.date1904, townships, likelyYearOf(row))
            : ({ kind: "blank" } as const);
      if (parsed.kind === "wrong") {
        complain(column, cell, "error", parsed.why);
        continue;
      }
      target[named.name] = parsed.kind === "value" ? parsed.value : null;
      if (parsed.kind !== "value") continue;
      if (parsed.note) complain(column, cell, "warning", parsed.note);
      const kind = fieldKinds[named.field.kind];
      const lines =
        use === undefined && kind.oneLine && cell?.kind === "text" && cell.text.includes("\n")
          ? separateLines(cell.text, named.field.kind === "person")
          : null;
      if (lines !== null) {
        const level = ledger.key.includes(named.name) ? "error" : "warning";
        complain(
          column,
          cell,
          level,
          `单元格里有 ${lines.length} 行（${lines.join("、")}），可能是几个名称；请分行填写或去掉换行`,
        );
      }
      const names =
        use === undefined && lines === null && kind.oneLine && cell?.kind === "text" && ledger.key.includes(named.name)
          ? separateNames(cell.text)
          : null;
      if (names !== null) {
        complain(
          column,
          cell,
          "warning",
          `单元格里有 ${names.length} 个名称（${names.join("、")}），已作一条读取，请核对`,
        );
      }
      const slip = correction === undefined ? slips[position]?.(parsed.value) : null;
      if (slip) complain(column, cell, "error", slip);
    }
    if (ledger.fields.年度 && (values.年度 === undefined || values.年度 === null) && !unread.has("年度")) {
      values.年度 = context.year;
    }
    if (needsPeriod) values.月份 = context.period;
    if (ledger.fields.乡镇 && !ledger.fields.乡镇.many && !unread.has("乡镇")) {
      const section = table.found.sectionOf.get(row);
      if (townshipColumn && (values.乡镇 === null || values.乡镇 === undefined)) {
        const above = filled?.get(row) ?? section;
        if (above) values.乡镇 = above;
      } else if (!townshipColumn) {
        const township = section ?? (needsTownship ? context.township : null);
        if (township) values.乡镇 = township;
      }
    }
    if (corrected.size > 0) {
      const settled = correct(row, { values, progress, problems, unread });
      problems = [...settled.problems];
      unread = settled.unread;
    }
    const doubt = unsure.get(row);
    if (doubt !== undefined) problems.push({ field: null, cell: null, raw: "", level: "error", message: doubt });
    if (hidden.has(row)) {
      problems.push({ field: null, cell: null, raw: "", level: "warning", message: "该行在表中被隐藏" });
    }
    const extra = extraOf(row, (column, cell, message) => complain(column, cell, "warning", message));
    const idCell = recordColumn ? cellAt(book, sheet, row, recordColumn.column) : undefined;
    const record = idCell?.kind === "text" ? idCell.text.trim() : null;
    const place = { row: rowInSheet(table.found, row), cell: recordCell(table.found, row) };
    if (!monthColumn) return { row: row + 1, place, values, progress, month: null, record, extra, problems, unread };
    const cell = cellAt(book, sheet, row, monthColumn.column);
    const month = cell ? readCell(cell, { ...monthColumn, field: MONTH_OF_ROW }, book.date1904, townships) : null;
    if (month?.kind === "wrong") complain(monthColumn, cell, "error", month.why);
    // A record of an export that has no month yet: blanks that stand for no month at all bring no progress.
    const blank = month?.kind !== "value" && Object.values(progress).every((value) => value === null);
    return {
      row: row + 1,
      place,
      values,
      progress: blank ? {} : progress,
      month: month?.kind === "value" ? String(month.value) : null,
      record,
      extra,
      problems,
      unread,
    };
  };
}
