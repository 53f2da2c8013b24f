import type { utilityProcess } from "electron";
import type { SpawnWorker } from "../files/process/fileWorker.ts";

/** As under plain Node: enough for 100,000 × 20 cells of any kind on an office PC of 4 GB. */
const defaultMemoryMegabytes = 2048;

/** What a process needs to run at all (Windows loads no libraries without SystemRoot), and nothing of the user's. */
const needed = ["SystemRoot", "WINDIR", "TEMP", "TMP", "TZ", "LANG"];

function bareEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    needed.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])),
  );
}

/**
 * Spawner of worker processes under Electron: each a process of its own, without our environment, with a ceiling on
 * its memory. `bundle` is the absolute path of the built worker.
 */
export function spawnUtilityWorker(
  processes: Pick<typeof utilityProcess, "fork">,
  bundle: string,
  memoryMegabytes = defaultMemoryMegabytes,
): SpawnWorker {
  return () => {
    const child = processes.fork(bundle, [], {
      serviceName: "交通台账文件处理",
      env: bareEnvironment(process.env),
      stdio: "ignore",
      execArgv: [`--max-old-space-size=${memoryMegabytes}`],
    });
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => {
        child.on("message", listener);
      },
      onExit: (listener) => {
        child.on("exit", listener);
      },
      kill: () => {
        child.kill();
      },
    };
  };
}
