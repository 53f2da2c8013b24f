import { fileURLToPath } from "node:url";
import type { SpawnWorker, WorkerProcess } from "../../electron/files/process/fileWorker.ts";
import { spawnNodeWorker } from "../../electron/files/process/spawnNodeWorker.ts";
import type { TaskReply } from "../../electron/files/process/taskMessages.ts";

/** The program of the file process. */
export const workerEntry = fileURLToPath(new URL("../../electron/worker/main.ts", import.meta.url));

/** A running file process, whoever it works for just now. */
interface Pooled {
  readonly process: WorkerProcess;
  owner: Owner | undefined;
  running: boolean;
  /** Tasks that it was given and has not answered */
  open: number;
}

interface Owner {
  message(message: unknown): void;
  exit(code: number | null): void;
}

const spawn = spawnNodeWorker(workerEntry);
const idle: Pooled[] = [];

/**
 * Real file processes for tests that do not end one themselves: whoever lets go of one that has answered everything leaves it to the
 * next, since loading what it needs is a second of processor. One with work in hand is killed as ever. What waits here ends
 * with this process.
 */
export const pooledWorker: SpawnWorker = () => {
  const pooled = idle.pop() ?? started();
  return {
    post: (message) => {
      pooled.open += 1;
      pooled.process.post(message);
    },
    onMessage: (listener) => {
      pooled.owner = { exit: () => {}, ...pooled.owner, message: listener };
    },
    onExit: (listener) => {
      pooled.owner = { message: () => {}, ...pooled.owner, exit: listener };
    },
    kill: () => {
      if (pooled.open > 0) pooled.process.kill();
      else if (pooled.running && pooled.owner) {
        pooled.owner = undefined;
        idle.push(pooled);
      }
    },
  };
};

function started(): Pooled {
  const pooled: Pooled = { process: spawn(), owner: undefined, running: true, open: 0 };
  pooled.process.onMessage((message) => {
    if ((message as TaskReply).kind !== "progress") pooled.open -= 1;
    pooled.owner?.message(message);
  });
  pooled.process.onExit((code) => {
    pooled.running = false;
    const place = idle.indexOf(pooled);
    if (place >= 0) idle.splice(place, 1);
    pooled.owner?.exit(code);
  });
  return pooled;
}
