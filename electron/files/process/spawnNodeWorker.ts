import { fork } from "node:child_process";
import type { SpawnWorker } from "./fileWorker.ts";

export interface NodeWorkerOptions {
  /** Heap limit of the child in megabytes. */
  memoryMegabytes?: number;
}

/** Enough for 100,000 × 20 cells of any kind on an office PC of 4 GB. */
const defaultMemoryMegabytes = 2048;

/**
 * Spawner of worker processes under plain Node (command line, tests).
 * @param entryPath absolute path of worker/main.ts, or of the bundle made of it.
 */
export function spawnNodeWorker(entryPath: string, options: NodeWorkerOptions = {}): SpawnWorker {
  const memory = options.memoryMegabytes ?? defaultMemoryMegabytes;
  return () => {
    const child = fork(entryPath, [], {
      execArgv: [`--max-old-space-size=${memory}`, "--disable-warning=ExperimentalWarning"],
      serialization: "advanced",
      // A dying child prints its heap to stderr; the user gets words instead.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.unref();
    child.channel?.unref();
    return {
      post: (message) => {
        // A child that died a moment ago is told by its exit, not by a thrown EPIPE.
        child.send(message as object, () => {});
      },
      onMessage: (listener) => {
        child.on("message", listener);
        // Listening for messages takes the channel back into account.
        child.channel?.unref();
      },
      onExit: (listener) => {
        child.on("exit", listener);
        child.on("error", () => listener(null));
      },
      kill: () => {
        child.kill("SIGKILL");
      },
    };
  };
}
