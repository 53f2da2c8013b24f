import { setImmediate as breathe } from "node:timers/promises";
import { CallError } from "../contract/CallError.ts";
import type { BureauEvent } from "../contract/events.ts";

/** What long work gets to be cancelled by and to report to. */
export interface TaskControls {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, text: string) => void;
  /**
   * One step of work that holds the program's thread: first other calls get their turn. `what` names it in the log where it held
   * the thread too long. @throws CallError cancelled
   */
  step<T>(what: string, work: () => T): Promise<T>;
}

export interface RunningTasks {
  /** Runs the work under the caller's name for it; the name is free again when it ends. */
  run<T>(task: string, work: (controls: TaskControls) => Promise<T>): Promise<T>;
  /** Cancels the work of that name; nothing happens where there is none (it may have ended a moment ago). */
  cancel(task: string): void;
  cancelAll(): void;
}

/** Between two progress events of a task at least so many milliseconds pass; the last one of all is always sent. */
const QUIET = 50;

/**
 * Long work by name: progress goes out as events, tasks.cancel aborts it.
 * @param held told of each step for how many milliseconds it held the program's thread
 */
export function createRunningTasks(
  emit: (event: BureauEvent) => void,
  held: (what: string, milliseconds: number) => void,
  now: () => number = () => performance.now(),
): RunningTasks {
  const running = new Map<string, AbortController>();
  return {
    async run(task, work) {
      const controller = new AbortController();
      running.set(task, controller);
      let said = Number.NEGATIVE_INFINITY;
      const onProgress: TaskControls["onProgress"] = (done, total, text) => {
        if (done < total && now() - said < QUIET) return;
        said = now();
        emit({ name: "progress", payload: { task, done, total, text } });
      };
      const step: TaskControls["step"] = async (what, part) => {
        await breathe();
        if (controller.signal.aborted) throw new CallError("cancelled");
        const started = performance.now();
        try {
          return part();
        } finally {
          held(what, performance.now() - started);
        }
      };
      try {
        return await work({ signal: controller.signal, onProgress, step });
      } finally {
        if (running.get(task) === controller) running.delete(task);
      }
    },
    cancel: (task) => running.get(task)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}
