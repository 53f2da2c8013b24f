import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * For how long at most this thread was held by one piece of work, while `work` was under way: milliseconds of processor time
 * between two turns of a timer, so that a machine busy with other things does not count, nor what a test left to be cleared away.
 */
export async function heldThread<T>(work: () => Promise<T>): Promise<{ held: number; value: T }> {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  let held = 0;
  let last = spent();
  const look = (): void => {
    const now = spent();
    held = Math.max(held, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  try {
    const value = await work();
    look();
    return { held, value };
  } finally {
    clearInterval(timer);
  }
}

function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
