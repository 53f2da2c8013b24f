/**
 * For how long at most this thread was held by one piece of work, while `work` was under way: milliseconds of processor time
 * between two turns of a timer, so that a machine busy with other things does not count.
 */
export async function heldThread<T>(work: () => Promise<T>): Promise<{ held: number; value: T }> {
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
