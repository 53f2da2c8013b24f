/**
 * electron/import/planning — from a township's sheet to a plan, from the plan to the ledger.
 *
 * The stages in order: files/readWorkbook (in a killable process) → meaning/ (findTables → matchLedger → matchColumns →
 * readRows → readCell), and here planRow (checked against the ledger) → plan → commit; undo is the store's.
 * Rules: the plan is the commit — made once, shown, and exactly that is written in one transaction. Every row of the sheet is
 * planned, skipped with a reason or named as unrecognised. Nothing is guessed: what is ambiguous is asked or refused by its cell.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ReadSnapshot, ReadStore } from "../../../db/store/index.ts";
import type { PlanChoices } from "../../contract/importPlan.ts";
import { FileRefused } from "../../files/FileRefused.ts";
import type { FileWorker } from "../../files/process/fileWorker.ts";
import { readWorkbook } from "../../files/readWorkbook.ts";
import type { ImportPlan } from "./ImportPlan.ts";
import { planWorkbook } from "./plan.ts";

export { answerPlan } from "./answerPlan.ts";
export { type CommitOptions, commitPlan } from "./commit.ts";
export type { ImportPlan } from "./ImportPlan.ts";

export interface ImportOptions {
  /** "2021-10": the month of progress, and the year, where the sheet does not say */
  readonly asOf: string | null;
  /** The month that is likely meant where neither says: chosen in the questions, never taken */
  readonly guess?: string;
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
  const book = await readWorkbook(worker, path, { signal: options.signal });
  const name = book.fileName;
  const hash = createHash("sha256")
    .update(await contentOf(path, name))
    .digest("hex");
  return snapshot((store) => planWorkbook(store, book, { name, hash }, planOptions(options)));
}

/** Plans the same workbook again with other choices. */
export function replan(store: ReadStore, plan: ImportPlan, options: ImportOptions): Promise<ImportPlan> {
  return planWorkbook(store, plan.book, plan.file, planOptions(options));
}

function planOptions(options: ImportOptions) {
  const choices: PlanChoices = {
    ...options.choices,
    asOf: options.choices?.asOf ?? options.asOf,
    township: options.choices?.township ?? options.township,
    ledger: options.choices?.ledger ?? options.ledger,
  };
  const { guess, noMemory, signal, onProgress } = options;
  return { choices, guess, noMemory, signal, onProgress };
}

/** The stick may be pulled between reading and hashing: that is a missing file too. */
async function contentOf(path: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new FileRefused("file-missing", { file: name });
  }
}
