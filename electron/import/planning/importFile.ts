/**
 * electron/import/planning — from a township's sheet to a plan, from the plan to the ledger.
 *
 * The stages in order, the first two in a killable process: files/ (read) → meaning/ (findTables → matchLedger → matchColumns →
 * readRows → readCell) → here planRow (checked against the ledger, in short turns) → plan → commit; undo is the store's.
 * Rules: the plan is the commit — made once, shown, and exactly that is written in one transaction. Every row of the sheet is
 * planned, skipped with a reason or named as unrecognised. Nothing is guessed: what is ambiguous is asked or refused by its cell.
 */
import type { ReadSnapshot, ReadStore } from "../../../db/store/index.ts";
import type { PlanChoices } from "../../contract/importPlan.ts";
import type { FileWorker } from "../../files/process/fileWorker.ts";
import type { ImportPlan } from "./ImportPlan.ts";
import { openBook } from "./openBook.ts";
import { planBook } from "./plan.ts";

export { answerPlan } from "./answerPlan.ts";
export { type CommitOptions, commitPlan } from "./commit.ts";
export type { ImportPlan } from "./ImportPlan.ts";

export interface ImportOptions {
  /** "2021-10": the month of progress, and the year, where the sheet does not say */
  readonly asOf: string | null;
  readonly township: string | null;
  readonly ledger: string | null;
  readonly choices?: PlanChoices;
  readonly noMemory?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, text: string) => void;
}

/**
 * Reads a file and plans it; nothing is written. The snapshot begins when the file is read: that may take minutes.
 * @throws FileRefused for a file that cannot be read, CallError("cancelled").
 */
export async function planFile(
  snapshot: ReadSnapshot,
  worker: FileWorker,
  path: string,
  options: ImportOptions,
): Promise<ImportPlan> {
  options.onProgress?.(0, 0, "正在读取文件");
  const source = await openBook(worker, path, { signal: options.signal });
  return snapshot((store) => planBook(store, source, planOptions(options)));
}

/** Plans the same workbook again with other choices. */
export function replan(store: ReadStore, plan: ImportPlan, options: ImportOptions): Promise<ImportPlan> {
  return planBook(store, plan.source, planOptions(options));
}

function planOptions(options: ImportOptions) {
  const choices: PlanChoices = {
    ...options.choices,
    asOf: options.choices?.asOf ?? options.asOf,
    township: options.choices?.township ?? options.township,
    ledger: options.choices?.ledger ?? options.ledger,
  };
  return { choices, noMemory: options.noMemory, signal: options.signal, onProgress: options.onProgress };
}
