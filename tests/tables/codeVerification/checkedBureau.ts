import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "../../../db/store/index.ts";
import type { TableCheck } from "../../../electron/contract/codeVerification.ts";
import type { TableModel } from "../../../electron/contract/tableModel.ts";
import type { WorkbookGrid } from "../../../electron/files/grid/workbookGrid.ts";
import { createFileWorker } from "../../../electron/files/process/fileWorker.ts";
import { readWorkbook } from "../../../electron/files/readWorkbook.ts";
import { verifyWorkbook } from "../../../electron/tables/codeVerification/index.ts";
import { buildTable, tableList, tableWorkbook } from "../../../electron/tables/index.ts";
import { pooledWorker } from "../../support/pooledWorker.ts";
import { bureauStore } from "./bureauStore.ts";
import { bookOf, type EditedSheet, edited } from "./editedBook.ts";

export const MONTH = "2021-10";

export interface CheckedBureau {
  readonly store: Store;
  readonly folder: string;
  model(table: string, asOf?: string): TableModel;
  /** Tables written to a file of the folder, as the program writes them. */
  write(name: string, models: readonly TableModel[], contents?: boolean): Promise<string>;
  /** A file read by the real worker process. */
  read(file: string): Promise<WorkbookGrid>;
  /** One table written, read back, edited, and verified; the only sheet's result. */
  edit(table: string, change: (sheet: EditedSheet, model: TableModel) => void): Promise<TableCheck>;
  [Symbol.dispose](): void;
}

/** A bureau with records for nearly every table, and the worker that reads files. */
export function checkedBureau(): CheckedBureau {
  const { store, folder, ...rest } = bureauStore();
  const worker = createFileWorker(pooledWorker);
  const bureau: CheckedBureau = {
    store,
    folder,
    model: (table, asOf = MONTH) => buildTable(store, table, asOf),
    async write(name, models, contents = false) {
      const path = join(folder, name);
      writeFileSync(path, await tableWorkbook(models, { contents }));
      return path;
    },
    read: (file) => readWorkbook(worker, file),
    async edit(table, change) {
      const model = bureau.model(table);
      const [sheet] = edited(await bureau.read(await bureau.write("改前.xlsx", [model])));
      if (!sheet) throw new Error("no sheet");
      change(sheet, model);
      const { sheets } = await verifyWorkbook(store, bookOf([sheet]));
      return tableCheck(sheets[0]);
    },
    [Symbol.dispose]() {
      worker.dispose();
      rest[Symbol.dispose]();
    },
  };
  return bureau;
}

/** Every table of a month. */
export function allModels(bureau: CheckedBureau, asOf = MONTH): TableModel[] {
  return tableList().map(({ id }) => bureau.model(id, asOf));
}

export function tableCheck(check: unknown): TableCheck {
  const { kind } = (check ?? {}) as TableCheck;
  if (kind !== "table") throw new Error(JSON.stringify(check));
  return check as TableCheck;
}

/** The office's number of a table's first row. */
export function firstRow({ headerRows, columnNumbers }: TableModel): number {
  return 4 + headerRows + (columnNumbers ? 1 : 0);
}

/** What a check names, short enough to be compared at a glance. */
export function named(check: TableCheck) {
  return {
    cells: check.differences.map(({ cell }) => cell),
    missing: check.rowsMissing.map(({ label }) => label),
    added: check.rowsAdded.map(({ place, label }) => `${place} ${label}`),
    moved: check.rowsMoved.map(({ place, label }) => `${place} ${label}`),
    columns: [
      ...check.columnsMissing.map(({ label }) => `-${label}`),
      ...check.columnsAdded.map(({ label, place }) => `+${place} ${label}`),
    ],
  };
}

export const NOTHING = { cells: [], missing: [], added: [], moved: [], columns: [] };
