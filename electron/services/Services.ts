import type { Store } from "../../db/store/index.ts";
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

/** Everything a handler may use: made once by createServices. */
export interface Services {
  /** The open store. Throws a CallError with the reason where it could not be opened. */
  readonly store: Store;
  /** Why the store could not be opened, null when it is open */
  readonly refused: Failure | null;
  readonly worker: FileWorker;
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
