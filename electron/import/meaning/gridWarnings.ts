import type { PlanWarning } from "../../contract/importPlan.ts";
import { UNCALCULATED } from "../../files/grid/cellErrors.ts";
import { columnLetters } from "../../files/grid/columnLetters.ts";
import { cellIndex, type SheetGrid, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import type { MatchedTable } from "./MatchedTable.ts";

/** So many cells are named one by one; of more, how many they are. */
const NAMED = 20;

/** What is to be said of the whole file: results of formulas that may be none. */
export function fileWarnings(book: WorkbookGrid): PlanWarning[] {
  const zeros = book.sheets.some(({ formulas, kinds, values }) =>
    formulas.some((index) => kinds[index] === 2 && values[index] === 0),
  );
  if (!book.recalculates || !zeros) return [];
  return [{ cell: null, message: "这个文件要求重新计算，公式结果可能不是最新的；请用 WPS 打开、保存后再导入" }];
}

/** What is to be said of a sheet's cells: values that nobody sees, characters that could not be kept. */
export function sheetWarnings(sheet: SheetGrid): PlanWarning[] {
  const covered = sheet.covered
    .filter(({ differs }) => differs)
    .map(({ row, column }) => `${columnLetters(column)}${row + 1}`);
  const cleaned = [...sheet.cleaned].map((index) => addressOf(sheet, index));
  const struck = stretches(sheet, sheet.struck);
  return [
    ...named(covered, "被合并单元格盖住，表中看不到，没有读取"),
    ...named(cleaned, "含有不能保存的字符，已去掉"),
    ...named(struck, "有删除线，已照样读取"),
  ];
}

/** What is to be said of a table: hidden columns that were read all the same, headers that are formulas without a result. */
export function tableWarnings(book: WorkbookGrid, table: MatchedTable): PlanWarning[] {
  const { found, recalled } = table;
  const { sheet } = found;
  const hidden = found.columns.filter(({ column }) => sheet.hiddenColumns.includes(column)).map(({ column }) => column);
  const letters = hidden.map(columnLetters).join("、");
  const warnings: PlanWarning[] =
    hidden.length === 0 ? [] : [{ cell: null, message: `${letters} 列在表中被隐藏，已照样读取` }];
  const top = found.firstRow;
  const bottom = found.headerRows.at(-1) ?? top;
  for (let index = sheet.rowStarts[top] ?? 0; index < (sheet.rowStarts[bottom + 1] ?? 0); index += 1) {
    if (sheet.kinds[index] === 4 && book.texts[sheet.values[index] as number] === UNCALCULATED)
      warnings.push({
        cell: addressOf(sheet, index),
        message: "表头或标题是公式，没有保存结果；请用 WPS 打开、保存后再导入",
      });
  }
  return [...found.warnings, ...layoutWarnings(recalled), ...keptWarnings(table), ...warnings];
}

/** Columns of words that no field takes, and that nothing else is asked about: kept with the records, and said. */
function keptWarnings({ found, columns, questions }: MatchedTable): PlanWarning[] {
  const asked = new Set(questions.flatMap((question) => question.columns));
  const kept = columns.filter(
    ({ column, path, field, why, remembered }) =>
      field === null &&
      why === "kept" &&
      remembered === null &&
      path.length > 0 &&
      !asked.has(columnLetters(column)) &&
      found.dataRows.some((row) => cellIndex(found.sheet, row, column) >= 0),
  );
  if (kept.length === 0) return [];
  const named = kept.map(({ column, path }) => `“${path.at(-1)?.replace(/\s+/g, "")}”（${columnLetters(column)} 列）`);
  return [{ cell: null, message: `${named.join("、")}没有对应的字段，留作其他列` }];
}

/** A header that the sender's last sheet had otherwise is said, also where it is understood all the same. */
function layoutWarnings({ added, gone }: MatchedTable["recalled"]): PlanWarning[] {
  const quoted = (headers: readonly string[]): string => headers.map((header) => `“${header}”`).join("、");
  const parts = [added.length > 0 && `多了${quoted(added)}`, gone.length > 0 && `少了${quoted(gone)}`].filter(Boolean);
  return parts.length === 0 ? [] : [{ cell: null, message: `表头与上次不同：${parts.join("，")}` }];
}

function named(cells: readonly string[], what: string): PlanWarning[] {
  const warnings = cells.slice(0, NAMED).map((cell) => ({ cell, message: `${cell} ${what}` }));
  const more = cells.length - NAMED;
  return more > 0 ? [...warnings, { cell: null, message: `另有 ${more} 个单元格${what}` }] : warnings;
}

/** Cells by their addresses, those beside each other in a row as one: A4:G4. */
function stretches(sheet: SheetGrid, indexes: Uint32Array): string[] {
  const found: { first: string; last: string; next: number }[] = [];
  for (const index of indexes) {
    const address = addressOf(sheet, index);
    const before = found.at(-1);
    const sameRow = before?.last.replace(/[A-Z]+/, "") === address.replace(/[A-Z]+/, "");
    if (before && before.next === index && sameRow) Object.assign(before, { last: address, next: index + 1 });
    else found.push({ first: address, last: address, next: index + 1 });
  }
  return found.map(({ first, last }) => (first === last ? first : `${first}:${last}`));
}

/** "B3" of a cell by its place in the packed arrays. */
function addressOf(sheet: SheetGrid, index: number): string {
  let low = 0;
  let high = sheet.rowCount;
  while (low < high - 1) {
    const middle = (low + high) >>> 1;
    if ((sheet.rowStarts[middle] ?? 0) <= index) low = middle;
    else high = middle;
  }
  return `${columnLetters(sheet.columns[index] ?? 0)}${low + 1}`;
}
