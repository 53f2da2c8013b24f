import type { ReadStore, Store } from "../../db/store/index.ts";
import type { FileWorker } from "../files/process/fileWorker.ts";

/** One command of the command line (one file of this folder). */
export interface Command {
  /** As the list of commands shows it: undo 批次号 */
  readonly usage: string;
  /** One line for people */
  readonly does: string;
  /** Options beside --data and --json, without their dashes: true where a value follows */
  readonly options: Readonly<Record<string, boolean>>;
  /** How many words may follow the command; absent: none */
  readonly words?: { readonly least: number; readonly most: number };
  /**
   * Does it. 0: done; 1: done, but rows were refused or checks failed. What cannot be done at all is thrown (UsageError,
   * CallError, the store's refusals) and ends as 2 with one line of words.
   */
  run(line: CommandLine): Promise<0 | 1>;
}

/** What the user typed, and where answers go. */
export interface CommandLine {
  readonly words: readonly string[];
  /** --json: one document on standard output and nothing else */
  readonly json: boolean;
  /** The value of an option, or null. */
  option(name: string): string | null;
  flag(name: string): boolean;
  /** The value of an option that must be there. Throws UsageError. */
  needed(name: string): string;
  /** --as-of as a month, or null where it is not given. Throws CallError month-invalid. */
  asOf(): string | null;
  /** The same where it must be there. Throws UsageError too. */
  neededAsOf(): string;
  /** The same at rest: what reads asks for this one. */
  snapshot(): Promise<ReadStore>;
  /** The store of --data, opened once and closed at the end. Throws UsageError without --data, StoreRefused. */
  store(): Promise<Store>;
  /** Work that needs the file process; it is started only then, and gone when the work ends. */
  withWorker<T>(work: (worker: FileWorker) => Promise<T>): Promise<T>;
  /** Standard output; waits until all of it is out. */
  print(text: string): Promise<void>;
  printJson(document: unknown): Promise<void>;
  /** With --json the document, else the text. */
  answer(document: unknown, text: string): Promise<void>;
  /** One line on standard error. */
  complain(text: string): void;
}
