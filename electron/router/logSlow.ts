import type { Log } from "./Log.ts";

/** Milliseconds for which one piece of work may hold the thread in which the window's own work waits. */
const SLOW = 40;

/** A line in the log where a piece of work held the program's thread for long. */
export function logSlow(log: Log, what: string, milliseconds: number): void {
  if (milliseconds > SLOW) log.info(`slow: ${what} held the program for ${Math.round(milliseconds)} ms`);
}
