/**
 * The services of the desktop program: store, file worker, router and handlers, put together without Electron.
 *
 * A store that cannot be opened is no reason not to start: the window asks app.state and says why; every other call is
 * refused with the same code, and nothing is touched. A store written by a newer version can be looked at, not changed.
 * The command line (cli.ts) stands on the same store, import, figures and tables, without router and handlers.
 */
import { openStore, type Store, StoreRefused } from "../db/store/index.ts";
import packageFile from "../package.json" with { type: "json" };
import { CallError } from "./contract/CallError.ts";
import { type CallName, contract } from "./contract/contract.ts";
import type { Envelope, Failure } from "./contract/envelope.ts";
import { createFileWorker, type SpawnWorker } from "./files/process/fileWorker.ts";
import { createHandlers } from "./handlers/index.ts";
import { createRouter } from "./router/createRouter.ts";
import { createWriteQueue } from "./router/createWriteQueue.ts";
import { failureOf } from "./router/failureOf.ts";
import type { Log } from "./router/Log.ts";
import { logSlow } from "./router/logSlow.ts";
import { withoutPaths } from "./router/withoutPaths.ts";
import { createPlanShelf } from "./services/PlanShelf.ts";
import { createRunningTasks } from "./services/RunningTasks.ts";
import type { Services } from "./services/Services.ts";
import { createSearchKeeper } from "./services/searchKeeper.ts";

/** What a window, a browser or a test hands in. */
export interface ServicesOptions
  extends Pick<Services, "files" | "emit" | "previews" | "printToPdf" | "printWithDialog"> {
  readonly dataFolder: string;
  readonly spawnWorker: SpawnWorker;
  readonly log: Log;
}

export interface OpenServices {
  /** One call of the contract; never rejects. */
  invoke(call: string, input: unknown): Promise<Envelope>;
  /** Cancels what is under way and closes the store. */
  close(): Promise<void>;
}

/** Calls that need no store. */
const WITHOUT_STORE: ReadonlySet<CallName> = new Set(["app.state", "tasks.cancel"]);

export async function createServices(options: ServicesOptions): Promise<OpenServices> {
  const { files, log } = options;
  const opened = open(options.dataFolder, log);
  const search = createSearchKeeper(opened.store);
  const emit: ServicesOptions["emit"] = (event) => {
    if (event.name === "changed") search.later();
    options.emit(event);
  };
  search.later();
  const worker = createFileWorker(options.spawnWorker);
  const importWorker = createFileWorker(options.spawnWorker);
  const tasks = createRunningTasks(emit, (what, milliseconds) => logSlow(log, what, milliseconds));
  const writeInTurn = createWriteQueue();
  const store = (): Store => {
    if (opened.refused) throw new CallError(opened.refused.code, opened.refused);
    return opened.store;
  };
  const handlers = createHandlers({
    noteShown: async (ledger, ids, cause) => {
      if (store().readonly) return;
      await writeInTurn(async () => store().records.reveal(ledger, ids, cause));
    },
    refused: opened.refused,
    worker,
    importWorker,
    files,
    tasks,
    plans: createPlanShelf(),
    search,
    saved: new Map(),
    version: packageFile.version,
    emit,
    previews: options.previews,
    printToPdf: options.printToPdf,
    printWithDialog: options.printWithDialog,
  });
  const gate = (call: CallName): Failure | null => {
    if (WITHOUT_STORE.has(call)) return null;
    if (opened.refused) return opened.refused;
    return opened.store.readonly && contract[call].writes ? { code: "store-newer" } : null;
  };
  return {
    invoke: createRouter({
      handlers,
      log,
      gate,
      writeInTurn,
      stores: {
        read: (work) => store().read(work),
        readInSteps: (work) => store().readInSteps(work),
        writer: store,
      },
    }),
    async close() {
      tasks.cancelAll();
      worker.dispose();
      importWorker.dispose();
      search.close();
      opened.store?.close();
    },
  };
}

type Opened = { readonly store: Store; readonly refused: null } | { readonly store: null; readonly refused: Failure };

function open(folder: string, log: Log): Opened {
  try {
    return { store: openStore({ folder }), refused: null };
  } catch (error) {
    const failure = error instanceof StoreRefused ? failureOf(error) : null;
    if (!failure) throw error;
    log.error(`store refused: ${failure.code}`, error);
    return { store: null, refused: failure.detail ? { ...failure, detail: withoutPaths(failure.detail) } : failure };
  }
}
