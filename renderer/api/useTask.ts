import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "./client.ts";
import { onEvent } from "./events.ts";

export interface TaskProgress {
  readonly done: number;
  readonly total: number;
  readonly text: string;
}

let count = 0;

/**
 * One long piece of work at a time: `run` gives it a task id, `progress` follows its events, `cancel` asks main to stop it
 * (the work then fails with `cancelled`).
 */
export function useTask(): {
  readonly running: boolean;
  readonly progress: TaskProgress | null;
  run<T>(work: (task: string) => Promise<T>): Promise<T>;
  cancel(): void;
} {
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<TaskProgress | null>(null);
  const current = useRef<string | null>(null);

  useEffect(
    () =>
      onEvent("progress", ({ task, done, total, text }) => {
        if (task === current.current) setProgress({ done, total, text });
      }),
    [],
  );

  const run = useCallback(async <T>(work: (task: string) => Promise<T>): Promise<T> => {
    count += 1;
    const task = `task-${Date.now()}-${count}`;
    current.current = task;
    setProgress(null);
    setRunning(true);
    try {
      return await work(task);
    } finally {
      if (current.current === task) {
        current.current = null;
        setRunning(false);
      }
    }
  }, []);

  const cancel = useCallback(() => {
    if (current.current) void call("tasks.cancel", { task: current.current }).catch(() => {});
  }, []);

  return { running, progress, run, cancel };
}
