import { setImmediate } from "node:timers/promises";
import { CallError } from "../../contract/CallError.ts";

/** Work on the program's thread goes on for so many milliseconds at a time. */
const TURN = 40;

/** Gives way between pieces of work, so that the window answers meanwhile and a cancelled task ends at once. */
export class Turns {
  readonly #signal: AbortSignal | undefined;
  #from = performance.now();

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Whether the turn is over: then wait for the next. */
  get over(): boolean {
    return performance.now() - this.#from >= TURN;
  }

  /** Lets others have their turn. @throws CallError cancelled */
  async next(): Promise<void> {
    await setImmediate();
    if (this.#signal?.aborted) throw new CallError("cancelled");
    this.#from = performance.now();
  }
}
