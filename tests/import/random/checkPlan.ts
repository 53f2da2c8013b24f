import { allFields, type Field, fieldKinds, ledgerOf } from "../../../db/ledgers/index.ts";
import { columnIndex } from "../../../electron/files/grid/columnLetters.ts";
import type { FileJson, RowJson, SheetJson, TableJson } from "../../support/planInMemory.ts";
import { timesNamed } from "../../support/timesNamed.ts";
import type { DrawnRecord, RandomSheet } from "./RandomSheet.ts";

/** A row of the JSON, with what only other layouts have. */
type PlacedRow = RowJson & { readonly cell?: string };

export interface Outcome {
  readonly landed: number;
  readonly refused: number;
  readonly asked: number;
  readonly wrong: readonly string[];
}

/** A plan held against what was drawn: every row once, every value what its cell shows or said to be otherwise. */
export function checkPlan(drawn: RandomSheet, json: FileJson): Outcome {
  const [sheet] = json.sheets;
  if (!sheet) return { landed: 0, refused: 0, asked: 0, wrong: ["no sheet"] };
  const wrong: string[] = drawn.layout === "usual" ? rowsOnce(drawn, sheet) : [];
  let [landed, refused, asked] = [0, 0, 0];
  const used = new Set<PlacedRow>();
  for (const record of drawn.records) {
    const found = rowOf(record, sheet);
    if (found) {
      used.add(found.row);
      if (found.row.action === "refuse") refused += 1;
      else {
        landed += 1;
        wrong.push(...valuesOf(drawn, record, found.table, found.row));
      }
    } else if (isLoose(sheet, record.row)) asked += 1;
    else if (isUnfilled(record) && skippedAs(sheet, record.row) === "空行") refused += 1;
    else if (drawn.layout === "usual")
      wrong.push(`row ${record.row + 1} is no record: ${skippedAs(sheet, record.row)}`);
    // A layout that was not seen: nothing of it may land, and what it is is asked or refused.
    else if (landsNothing(sheet) && isOpen(sheet)) asked += 1;
    else wrong.push(`record at row ${record.row + 1} (${drawn.layout}) is nowhere`);
  }
  for (const table of sheet.tables)
    for (const row of table.rows as PlacedRow[])
      if (!used.has(row) && row.action !== "refuse") wrong.push(`row ${row.row} landed, but is no record`);
  return { landed, refused, asked, wrong };
}

function rowsOnce(drawn: RandomSheet, sheet: SheetJson): string[] {
  const times = timesNamed(sheet);
  const last = drawn.lines.findLastIndex((line) => line.some(({ text }) => text.trim() !== ""));
  const wrong: string[] = [];
  for (let row = 1; row <= last + 1; row += 1)
    if (times.get(row) !== 1) wrong.push(`row ${row} stands in ${times.get(row) ?? 0} places`);
  return wrong;
}

/** The planned row of a record: by its row, in other layouts by the cell in which it begins. */
function rowOf(record: DrawnRecord, sheet: SheetJson): { table: TableJson; row: PlacedRow } | undefined {
  for (const table of sheet.tables) {
    for (const row of table.rows as PlacedRow[]) {
      if (row.cell === undefined ? row.row === record.row + 1 : holds(record, row.cell)) return { table, row };
    }
  }
  return undefined;
}

function holds(record: DrawnRecord, address: string): boolean {
  const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const place = { row: Number(number) - 1, column: columnIndex(letters) };
  return record.cells.some(({ row, column }) => row === place.row && column === place.column);
}

function isLoose(sheet: SheetJson, row: number): boolean {
  return sheet.unrecognised.some(({ range }) => {
    const [, from, to] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
    return Number(from) <= row + 1 && row + 1 <= Number(to);
  });
}

/** A line with its number, township and year and nothing else: it was not filled in, and no record. */
function isUnfilled(record: DrawnRecord): boolean {
  return record.cells.every(({ field, drawn }) => drawn.text === "" || field === "乡镇" || field === "年度");
}

function landsNothing(sheet: SheetJson): boolean {
  return sheet.tables.every(({ rows }) => rows.every(({ action }) => action === "refuse"));
}

function isOpen(sheet: SheetJson): boolean {
  const { questions = [] } = sheet as SheetJson & { readonly questions?: readonly { readonly blocks: boolean }[] };
  return sheet.tables.some(({ rows }) => rows.length > 0) || questions.some(({ blocks }) => blocks);
}

function isPart(value: string, name: string, record: DrawnRecord, table: TableJson): boolean {
  const own = table.columns.find(({ field }) => field === name)?.column;
  if (own === undefined || table.columns.filter(({ column }) => column === own).length < 2) return false;
  return record.cells.some(({ column, drawn }) => column === columnIndex(own) && drawn.text.includes(value));
}

function skippedAs(sheet: SheetJson, row: number): string {
  const skipped = sheet.tables.flatMap((table) => table.skipped).find((one) => one.row === row + 1);
  return skipped?.reason ?? "nowhere";
}

function valuesOf(drawn: RandomSheet, record: DrawnRecord, table: TableJson, row: PlacedRow): string[] {
  const ledger = ledgerOf(table.ledger);
  const wrong: string[] = [];
  if (!ledger || table.ledger !== drawn.ledger) return [`row ${row.row} landed in ${table.ledger}`];
  const values = { ...row.values, ...row.progress };
  const said = (field: string): boolean => row.problems.some((problem) => problem.field === field);
  const mapped = new Set(table.columns.map(({ field }) => field));
  for (const { name, field } of allFields(ledger)) {
    const cell = record.cells.find((one) => one.field === name) ?? lentTo(name, field, record, table);
    const value = values[name];
    const shown = cell?.drawn.exact;
    // 起讫桩号 K1+200~K1+300 is two fields of one column; each is a part of what is shown.
    if (value !== undefined && field.kind === "stake" && isPart(value, name, record, table)) continue;
    if (value === undefined) {
      if (typeof shown === "string" && mapped.has(name) && !said(name))
        wrong.push(`row ${row.row} ${name}: ${cell?.drawn.text} is lost`);
      if (shown === null && mapped.has(name) && !said(name))
        wrong.push(`row ${row.row} ${name}: ${cell?.drawn.text} goes unsaid`);
      continue;
    }
    if (!cell || shown === undefined) {
      // A blank township is the file's; a value that no column has comes from the title.
      if (drawn.context[name] !== value && !said(name)) wrong.push(`row ${row.row} ${name}: ${value} out of nothing`);
    } else if (value !== shown && !said(name)) {
      const stored = typeof shown === "string" ? fieldKinds[field.kind].parse(shown, field) : undefined;
      const exact = stored?.kind === "value" ? fieldKinds[field.kind].exact(stored.value, field) : undefined;
      if (value !== exact)
        wrong.push(`row ${row.row} ${name}: ${value} where ${JSON.stringify(cell.drawn.text)} is shown`);
    }
  }
  return wrong;
}

/** The cell of a column that is declared to be another field's too, where that has no column of its own (路线名称 for 项目名称). */
function lentTo(
  name: string,
  field: Field,
  record: DrawnRecord,
  table: TableJson,
): DrawnRecord["cells"][number] | undefined {
  const column = table.columns.find((one) => one.field === name);
  const words = [...(field.aliases ?? []), ...(field.weakAliases ?? [])];
  // In other layouts a column's letter is that of the usual form.
  if (column && record.cells.some((one) => one.row !== record.row))
    return record.cells.find((one) => words.includes(one.field ?? ""));
  if (!column || !words.includes(column.header.replace(/[（(].*/, ""))) return undefined;
  return (
    record.cells.find((one) => one.column === columnIndex(column.column)) ??
    // A table beside another has letters of its own.
    record.cells.find((one) => words.includes(one.field ?? ""))
  );
}
