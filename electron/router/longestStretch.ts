/** Times the stretches of one piece of work. */
export interface Stretches {
  /** Does the work; its stretch ends where it answers or first awaits. */
  time<T>(work: () => T): T;
  /** Milliseconds of the longest stretch so far. */
  longest(): number;
}

/** For how long one piece of work held the program's thread at a time: what it awaits in between is not its own alone. */
export function longestStretch(): Stretches {
  let longest = 0;
  return {
    time(work) {
      const started = performance.now();
      try {
        return work();
      } finally {
        longest = Math.max(longest, performance.now() - started);
      }
    },
    longest: () => longest,
  };
}
