/**
 * electron/worker — the killable process: reads and writes files from outside, away from the main thread and the store.
 *
 * The rule: everything in this folder runs in a child that may be killed at any moment (by its time limit, its memory
 * limit or a cancelled task), and nobody imports it. So it holds no state between tasks that its asker could not name anew
 * (OpenBooks), no store handle and no window, and whatever a hostile file does to it, the main process only sees one refused task.
 *
 * The entry runs unchanged in two hosts: under child_process.fork (serialization "advanced"; command line, tests)
 * and under Electron's utilityProcess (process.parentPort), and imports neither. Tasks are named in tasks.ts.
 */
import { FileRefused } from "../files/FileRefused.ts";
import type { TaskReply, TaskRequest } from "../files/process/taskMessages.ts";
import { tasks } from "./tasks.ts";

/** The part of Electron's process.parentPort that is used here. */
interface ParentPort {
  on(event: "message", listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort;

function post(reply: TaskReply): void {
  if (parentPort !== undefined) parentPort.postMessage(reply);
  else process.send?.(reply);
}

async function answer({ id, task, input }: TaskRequest): Promise<void> {
  try {
    const load = tasks.get(task);
    if (load === undefined) throw new Error(`unknown task ${task}`);
    const run = await load();
    const value = await run(input, (done, total) => post({ id, kind: "progress", done, total }));
    post({ id, kind: "value", value });
  } catch (error) {
    if (error instanceof FileRefused)
      post({ id, kind: "refused", refusal: { code: error.code, detail: error.detail } });
    else post({ id, kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

if (parentPort !== undefined) {
  parentPort.on("message", (event) => void answer(event.data as TaskRequest));
} else {
  process.on("message", (message) => void answer(message as TaskRequest));
  // The parent is gone: nobody waits for an answer any more.
  process.on("disconnect", () => process.exit(0));
}
