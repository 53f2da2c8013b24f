import { fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { standIn } from "./standIn.ts";

interface ForkOptions {
  env?: Record<string, string>;
  execArgv?: string[];
  stdio?: string;
  serviceName?: string;
}

/** electron.utilityProcess: a Node child whose process.parentPort speaks over Node's own channel. */
export const utilityProcess = standIn("utilityProcess", {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}) => {
    const parentPort = pathToFileURL(join(import.meta.dirname, "parentPort.ts")).href;
    const child = fork(modulePath, args, {
      env: options.env,
      execArgv: [...(options.execArgv ?? []), "--disable-warning=ExperimentalWarning", "--import", parentPort],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const view = Object.assign(new EventEmitter(), {
      get pid() {
        return child.pid;
      },
      postMessage: (message: unknown) => {
        child.send(message as object, () => {});
      },
      kill: () => child.kill("SIGKILL"),
    });
    child.on("message", (message) => view.emit("message", message));
    child.on("exit", (code) => view.emit("exit", code ?? 1));
    return standIn("UtilityProcess", view);
  },
});
