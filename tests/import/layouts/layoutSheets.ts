import { afterAll, beforeAll } from "vitest";
import { gridOf, type SheetCell, type SheetRows } from "../../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner, type TableJson } from "../../support/planInMemory.ts";

/** Plans sheets against an empty store that lives as long as the tests of the file. */
export function useLayouts() {
  let planner: MemoryPlanner;
  beforeAll(() => {
    planner = memoryPlanner();
  });
  afterAll(() => planner[Symbol.dispose]());

  const json = (sheet: SheetRows) => planner.json(gridOf([sheet]));
  const plan = (sheet: SheetRows) => planner.plan(gridOf([sheet]));
  const tablesOf = async (sheet: SheetRows): Promise<readonly TableJson[]> => {
    const { sheets } = await json(sheet);
    const tables = sheets[0]?.tables ?? [];
    if (tables.length === 0) throw new Error(JSON.stringify(sheets[0]?.unrecognised));
    return tables;
  };
  const tableOf = async (
    rows: readonly (readonly SheetCell[])[],
    merges: readonly string[] = [],
  ): Promise<TableJson> => {
    const tables = await tablesOf({ rows, merges });
    const [table] = tables;
    if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
    return table;
  };
  return { json, plan, tablesOf, tableOf };
}

/** What was read, in the order of the records, with problems and places left out. */
export const readOf = (tables: readonly TableJson[]): object[] =>
  tables.flatMap(({ rows }) => rows.map(({ action, values, progress }) => ({ action, ...values, ...progress })));
export const placesOf = (table: TableJson): (string | number)[] =>
  table.rows.map((row) => (row as { cell?: string }).cell ?? row.row);

export const TITLE = "2021年农村公路建设任务进度表";
export const HEADER = [
  "乡镇",
  "自然村",
  "路线名称",
  "建设类型",
  "计划里程（公里）",
  "计划投资（万元）",
  "完成里程（公里）",
  "状态",
];
export const RECORDS: SheetCell[][] = [
  ["通泉街道", "松村", "松1公路", "窄路加宽", 3.945, 120.5, 1, "在建"],
  ["大庄乡", "柏村", "松2公路", "窄路加宽", 1.2, 40, 1.2, "完工"],
  ["通泉街道", "桃村", "松3公路", "农村公路硬化", 5, 210.75, 0, "未开工"],
];

/** Rows become columns. */
export function turnedOver(rows: readonly (readonly SheetCell[])[]): SheetCell[][] {
  const width = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
}

/** Two labels with their values in each row, a blank row behind each card. */
export function asCards(
  header: readonly string[],
  records: readonly (readonly SheetCell[])[],
  pairs = 2,
): SheetCell[][] {
  return records.flatMap((record) => {
    const rows: SheetCell[][] = [];
    for (let from = 0; from < header.length; from += pairs) {
      rows.push(header.slice(from, from + pairs).flatMap((word, index) => [word, record[from + index] ?? null]));
    }
    return [...rows, []];
  });
}
