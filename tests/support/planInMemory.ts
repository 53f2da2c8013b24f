import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store } from "../../db/store/index.ts";
import type { PlanChoices } from "../../electron/contract/importPlan.ts";
import type { WorkbookGrid } from "../../electron/files/grid/workbookGrid.ts";
import { commitPlan } from "../../electron/import/planning/commit.ts";
import type { ImportPlan } from "../../electron/import/planning/ImportPlan.ts";
import { planBook } from "../../electron/import/planning/plan.ts";
import { planJson } from "../../electron/import/planning/planJson.ts";
import { bookSource } from "./bookSource.ts";

/** The part of the command line's JSON (cli.md) that tests read. */
export interface FileJson {
  readonly sheets: readonly SheetJson[];
}
export interface SheetJson {
  readonly sheet: string;
  readonly tables: readonly TableJson[];
  readonly unrecognised: readonly { readonly range: string; readonly why: string }[];
}
export interface TableJson {
  readonly ledger: string;
  readonly headerRows: readonly number[];
  readonly asOf: string | null;
  readonly township: string | null;
  readonly columns: readonly {
    readonly column: string;
    readonly header: string;
    readonly field: string | null;
    readonly unit: string | null;
  }[];
  readonly rows: readonly RowJson[];
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
  readonly totals: readonly {
    readonly row: number;
    readonly field: string;
    readonly stated: string;
    readonly computed: string;
    readonly agrees: boolean;
  }[];
}
export interface RowJson {
  readonly row: number;
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  readonly progress: Readonly<Record<string, string>>;
  readonly problems: readonly {
    readonly field: string | null;
    readonly cell: string | null;
    readonly raw: string;
    readonly level: string;
    readonly message: string;
  }[];
}

export interface MemoryPlanner {
  readonly store: Store;
  plan(book: WorkbookGrid, choices?: PlanChoices): Promise<ImportPlan>;
  /** Plans the same workbook with other choices. */
  again(plan: ImportPlan, choices: PlanChoices): Promise<ImportPlan>;
  json(book: WorkbookGrid, choices?: PlanChoices): Promise<FileJson>;
  /** Plans and writes what can be written. */
  write(book: WorkbookGrid, choices?: PlanChoices): Promise<ImportPlan>;
  [Symbol.dispose](): void;
}

/** Plans workbooks against an empty store of their own; the as-of month is October 2021 where the sheet is silent. */
export function memoryPlanner(): MemoryPlanner {
  const folder = mkdtempSync(join(tmpdir(), "plan-"));
  const store = openStore({ folder });
  const plan = (book: WorkbookGrid, choices: PlanChoices = {}): Promise<ImportPlan> =>
    planBook(store, bookSource(book), { choices: { asOf: "2021-10", ...choices } });
  return {
    store,
    plan,
    again: (before, choices) => planBook(store, before.source, { choices: { asOf: "2021-10", ...choices } }),
    json: async (book, choices) => planJson(await plan(book, choices), null) as FileJson,
    async write(book, choices) {
      const planned = await plan(book, choices);
      await commitPlan(store, planned, { skipRefused: true });
      return planned;
    },
    [Symbol.dispose]() {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
