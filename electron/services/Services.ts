/**
 * electron/services — what handlers and the command line both do: building and writing tables, printing, saving a record,
 * the front page, the search that follows the store, plans being looked at.
 *
 * The rule: services know the store's types, tables, summary and planning, and neither a call of the contract nor a window:
 * dialogs, printers and the clock are handed in (Services below, made once by createServices). What they cannot do is thrown
 * as CallError, a refused file with its name and without its folder. Files are written whole or not at all.
 */
import type { Ledger } from "../../db/ledgers/index.ts";
import type { Cause } from "../../db/store/index.ts";
import type { Failure } from "../contract/envelope.ts";
import type { BureauEvent } from "../contract/events.ts";
import type { FileTokens } from "../files/fileTokens.ts";
import type { FileWorker } from "../files/process/fileWorker.ts";
import type { PlanShelf } from "./PlanShelf.ts";
import type { RunningTasks } from "./RunningTasks.ts";
import type { SearchKeeper } from "./searchKeeper.ts";

export interface PaperOptions {
  readonly landscape: boolean;
  readonly paper: "A4" | "A3";
  /** A bookmark for every heading */
  readonly outline?: boolean;
}

/** PDFs that a page looks at: kept until they are dropped, and only the last few. */
export interface Previews {
  add(pdf: Uint8Array): string;
  get(token: string): Uint8Array | undefined;
  drop(token: string): void;
}

/** Everything a handler may use beside the store that its call gets: made once by createServices. */
export interface Services {
  /**
   * Puts into the log that personal values were shown or written out, before they are handed out. It waits for what is being
   * written; a book that cannot be written has no such row. Throws RecordMissing.
   */
  noteShown(ledger: Ledger, ids: readonly string[], cause: Cause): Promise<void>;
  /** Why the store could not be opened, null when it is open */
  readonly refused: Failure | null;
  readonly worker: FileWorker;
  /** For imports alone: it keeps the workbooks whose plans are looked at, and waits for no table that is written */
  readonly importWorker: FileWorker;
  readonly files: FileTokens;
  readonly tasks: RunningTasks;
  readonly plans: PlanShelf;
  readonly search: SearchKeeper;
  /** Files this session wrote: name → token. Only these can be shown in the file manager. */
  readonly saved: Map<string, string>;
  readonly version: string;
  emit(event: BureauEvent): void;
  readonly previews: Previews;
  printToPdf(html: string, paper: PaperOptions): Promise<Uint8Array>;
  /** The system's print dialog; false when the user closed it. */
  printWithDialog(html: string, paper: PaperOptions): Promise<boolean>;
}
