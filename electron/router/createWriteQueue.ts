/** Runs the works given one at a time, in the order in which they came; one that fails does not hold up the next. */
export type WriteQueue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A queue for calls that write. An import that is being committed and a form that is saved must not interleave: the second
 * would check against a ledger that is changing under it.
 */
export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => {});
    return result;
  };
}
