import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { KEPT_BESIDE, NO_COLUMN } from "../../contract/answerWords.ts";
import type { PlanQuestion } from "../../contract/planQuestion.ts";
import { columnLetters } from "../../files/grid/columnLetters.ts";
import type { AskedColumn, AskingTable } from "./AskingTable.ts";
import { askOf, rangeOf } from "./askOf.ts";
import { columnFit } from "./columnFit.ts";
import { missingFields } from "./missingFields.ts";
import { saysSomething } from "./saysSomething.ts";
import { unitFits } from "./unitFits.ts";

/** From this weight on a suggestion is the column's likely meaning, and its rows wait for the answer. */
export const LIKELY = 40;

/**
 * What a table's columns leave open, each once: fields that several columns claim; fields that must be there, or were there last
 * time, and have no column; columns that likely are a field; and, in one question that blocks nothing, those that have numbers or
 * words of the ledger in them and are no field at all. A column is asked about in one of them only.
 */
export function columnQuestions(table: AskingTable): PlanQuestion[] {
  const { found, index, fields, conflicts } = table;
  const ask = askOf(found, index);
  const questions: PlanQuestion[] = [];
  const taken = new Set([...fields.values()].map(({ name }) => name));
  const open = table.open.filter(({ column }) => !conflicts.some(({ columns }) => columns.includes(column)));
  const asked = new Set<number>();
  const mentioned = new Set<number>();
  const askField = (field: string, columns: readonly number[], message: string): void => {
    const others = found.columns.map(({ column }) => column).filter((column) => !columns.includes(column));
    const options = [...columns, ...others].map((column) => ({
      value: columnLetters(column),
      label: `${columnLetters(column)} 列 ${headerOf(table, column)}`,
    }));
    const candidates = [...columns.map(columnLetters), NO_COLUMN];
    const guess = columns.length > 0 ? columnLetters(columns[0] as number) : null;
    const all = [...options, { value: NO_COLUMN, label: NO_COLUMN }];
    questions.push(
      ask({ about: "field", message, field, columns: columns.map(columnLetters), candidates, guess, options: all }),
    );
    taken.add(field);
    for (const column of columns) mentioned.add(column);
    for (const column of columns) if (top(table, column, new Set())?.name === field) asked.add(column);
  };
  for (const { field, columns } of conflicts) {
    const one = `${lettersOf(columns)} 列的表头写了两项，但不是每一格都写了两项，“${field}”是哪一列？`;
    askField(field, columns, columns.length > 1 ? `${lettersOf(columns)} 列都可能是“${field}”，用哪一列？` : one);
  }
  for (const { named, lastTime } of missingFields(table, taken, open)) {
    const columns = candidatesFor(table, named, open, lastTime !== null);
    if (lastTime !== null && columns.length === 0) continue;
    askField(named.name, columns, missingMessage(table, named.name, columns, lastTime));
  }
  for (const [field, columns] of byLikely(table, open, taken, asked)) {
    const [column] = columns;
    if (columns.length > 1) askField(field, columns, `${lettersOf(columns)} 列都可能是“${field}”，用哪一列？`);
    else if (column !== undefined) questions.push(askColumn(table, column, field, taken));
    for (const one of columns) asked.add(one);
  }
  const extras = open.filter(
    (column) => !asked.has(column.column) && !mentioned.has(column.column) && saysSomething(table, column),
  );
  if (extras.length > 0) questions.push(askExtras(table, extras, taken));
  return questions;
}

/** Columns for a field that has none: those whose header comes near it, best first; else those whose values and unit could be it. */
function candidatesFor(
  table: AskingTable,
  { name, field }: NamedField,
  open: readonly AskedColumn[],
  newOnly: boolean,
): number[] {
  const weight = ({ column }: AskedColumn): number =>
    table.suggestions.get(column)?.find((one) => one.name === name)?.weight ?? 0;
  const pool = newOnly ? open.filter((column) => !column.keptLastTime) : open;
  const near = pool.filter((column) => weight(column) > 0).toSorted((a, b) => weight(b) - weight(a));
  const fitting = pool.filter(
    (column) =>
      !near.includes(column) &&
      unitFits(column.unit, field) &&
      (columnFit(table.samples.get(column.column) ?? [], field, table.townships) ?? 0) >= 0.8,
  );
  return [...near, ...fitting].map(({ column }) => column);
}

function missingMessage(
  table: AskingTable,
  field: string,
  columns: readonly number[],
  lastTime: string | null,
): string {
  const [first] = columns;
  const guess =
    first === undefined ? "，是哪一列？" : `，是不是 ${columnLetters(first)} 列“${headerOf(table, first)}”？`;
  return lastTime === null
    ? `表中没有找到“${field}”一列${guess}`
    : `上次有“${field}”（表头“${lastTime}”），这次没有找到${guess}`;
}

/** The columns that likely are a field which none has yet, by that field. */
function byLikely(
  table: AskingTable,
  open: readonly AskedColumn[],
  taken: ReadonlySet<string>,
  asked: ReadonlySet<number>,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const { column } of open) {
    const best = asked.has(column) ? undefined : top(table, column, taken);
    if (best && best.weight >= LIKELY) groups.set(best.name, [...(groups.get(best.name) ?? []), column]);
  }
  return groups;
}

function top({ suggestions }: AskingTable, column: number, taken: ReadonlySet<string>) {
  return suggestions.get(column)?.find(({ name }) => !taken.has(name));
}

function askColumn(table: AskingTable, column: number, field: string, taken: ReadonlySet<string>): PlanQuestion {
  const names = (table.suggestions.get(column) ?? []).map(({ name }) => name).filter((name) => !taken.has(name));
  const letter = columnLetters(column);
  const [second] = names.filter((name) => name !== field);
  const note = table.notes.get(column);
  const message = `${letter} 列“${headerOf(table, column)}”可能是“${field}”${second ? `或“${second}”，是哪一个？` : "，是吗？"}${note ? `（${note}）` : ""}`;
  return askOf(
    table.found,
    table.index,
  )({
    about: "column",
    message,
    columns: [letter],
    range: rangeOf([column], table.found.headerRows),
    candidates: [...names, KEPT_BESIDE],
    options: fieldOptions(table, names, taken),
  });
}

function askExtras(table: AskingTable, extras: readonly AskedColumn[], taken: ReadonlySet<string>): PlanQuestion {
  const letters = extras.map(({ column }) => columnLetters(column));
  const headers = extras.map(({ column }) => `“${headerOf(table, column)}”`);
  const shown = headers.length > 6 ? `${headers.slice(0, 6).join("、")}等 ${headers.length} 列` : headers.join("、");
  const message = `${shown}（${lettersOf(extras.map(({ column }) => column))} 列）没有对应的字段，留作其他列吗？`;
  return askOf(
    table.found,
    table.index,
  )({
    about: "extras",
    message,
    blocks: false,
    columns: letters,
    candidates: [KEPT_BESIDE],
    options: fieldOptions(table, [], taken),
  });
}

function fieldOptions(table: AskingTable, first: readonly string[], taken: ReadonlySet<string>) {
  const others = allFields(table.ledger).map(({ name }) => name);
  const names = [...first, ...others.filter((name) => !first.includes(name))];
  const options = names.map((name) => ({ value: name, label: taken.has(name) ? `${name}（已对应其他列）` : name }));
  return [...options, { value: KEPT_BESIDE, label: KEPT_BESIDE }];
}

function headerOf({ found }: AskingTable, column: number): string {
  const path = found.columns.find((one) => one.column === column)?.path ?? [];
  return path.map((part) => part.replace(/\s+/g, "")).join("/") || "（无表头）";
}

function lettersOf(columns: readonly number[]): string {
  const letters = columns.map(columnLetters);
  return letters.length > 6 ? `${letters.slice(0, 6).join("、")}等 ${letters.length}` : letters.join("、");
}
