/**
 * electron/files/process — the client of the process that reads and fills files from outside. The rule: a file may hang or break
 * that process, never the program; one task at a time, each with a limit of time and memory.
 */
import { FileRefused } from "../FileRefused.ts";
import type { TaskReply, TaskRequest } from "./taskMessages.ts";

/** A child process as seen from the main process; made by spawnNodeWorker or by the desktop's own spawner. */
export interface WorkerProcess {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** Starts a worker. While idle, the process it starts must not keep the main process alive (unref). */
export type SpawnWorker = () => WorkerProcess;

export interface RunTaskOptions {
  signal?: AbortSignal;
  /** From the moment the task starts, not while it waits for the one before. Default 60. */
  timeoutSeconds?: number;
  onProgress?: (done: number, total: number) => void;
}

export interface FileWorker {
  /**
   * Runs one task of electron/worker/tasks.ts; tasks of one worker run one after the other.
   * @throws FileRefused: what the task refused, or "file-timeout", "file-out-of-memory", "cancelled"; Error for a fault of the program.
   */
  run<T>(task: string, input: unknown, options?: RunTaskOptions): Promise<T>;
  /** Kills the child; tasks under way or waiting end as "cancelled". */
  dispose(): void;
}

const defaultTimeoutSeconds = 60;

interface Job {
  request: TaskRequest;
  options: RunTaskOptions;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** A worker that starts its child with the first task, keeps it for the next, and replaces it once it was killed or died. */
export function createFileWorker(spawn: SpawnWorker): FileWorker {
  const waiting: Job[] = [];
  let child: WorkerProcess | undefined;
  let current: { job: Job; timer: NodeJS.Timeout } | undefined;
  let lastId = 0;
  let disposed = false;

  function finish(settle: (job: Job) => void): void {
    if (current === undefined) return;
    const { job, timer } = current;
    clearTimeout(timer);
    current = undefined;
    settle(job);
    startNext();
  }

  function killChild(): void {
    const dying = child;
    child = undefined;
    dying?.kill();
  }

  function refuseCurrent(error: FileRefused): void {
    killChild();
    finish((job) => job.reject(error));
  }

  function startChild(): WorkerProcess {
    const started = spawn();
    started.onMessage((message) => {
      // A late word of a child that was already replaced is not for the task under way now.
      if (started === child) receive(message as TaskReply);
    });
    started.onExit((code) => {
      if (started !== child) return;
      child = undefined;
      // The child runs JavaScript only; when it ends by itself in the middle of a task, it ran into its memory limit.
      finish((job) => job.reject(new FileRefused("file-out-of-memory", { exitCode: String(code) })));
    });
    return started;
  }

  function receive(reply: TaskReply): void {
    if (current === undefined || reply.id !== current.job.request.id) return;
    switch (reply.kind) {
      case "progress":
        current.job.options.onProgress?.(reply.done, reply.total);
        return;
      case "value":
        finish((job) => job.resolve(reply.value));
        return;
      case "refused":
        finish((job) => job.reject(new FileRefused(reply.refusal.code, reply.refusal.detail)));
        return;
      case "failed":
        finish((job) => job.reject(new Error(`worker task ${job.request.task} failed: ${reply.message}`)));
    }
  }

  function startNext(): void {
    if (current !== undefined || disposed) return;
    const job = waiting.shift();
    if (job === undefined) return;
    const seconds = job.options.timeoutSeconds ?? defaultTimeoutSeconds;
    // This timer also keeps the main process alive while a task is under way: the child itself is unref'd.
    const timer = setTimeout(
      () => refuseCurrent(new FileRefused("file-timeout", { seconds: String(seconds) })),
      seconds * 1000,
    );
    current = { job, timer };
    try {
      child ??= startChild();
      child.post(job.request);
    } catch (error) {
      killChild();
      finish(() => job.reject(error instanceof Error ? error : new Error(String(error))));
    }
  }

  function cancel(job: Job): void {
    if (current?.job === job) {
      refuseCurrent(new FileRefused("cancelled"));
      return;
    }
    const place = waiting.indexOf(job);
    if (place < 0) return;
    waiting.splice(place, 1);
    job.reject(new FileRefused("cancelled"));
  }

  return {
    run<T>(task: string, input: unknown, options: RunTaskOptions = {}): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        const signal = options.signal;
        if (disposed || signal?.aborted) {
          reject(new FileRefused("cancelled"));
          return;
        }
        const onAbort = (): void => cancel(job);
        lastId += 1;
        const job: Job = {
          request: { id: lastId, task, input },
          options,
          resolve: (value) => {
            signal?.removeEventListener("abort", onAbort);
            resolve(value as T);
          },
          reject: (error) => {
            signal?.removeEventListener("abort", onAbort);
            reject(error);
          },
        };
        signal?.addEventListener("abort", onAbort, { once: true });
        waiting.push(job);
        startNext();
      });
    },
    dispose(): void {
      disposed = true;
      refuseCurrent(new FileRefused("cancelled"));
      killChild();
      for (const job of waiting.splice(0)) job.reject(new FileRefused("cancelled"));
    },
  };
}
