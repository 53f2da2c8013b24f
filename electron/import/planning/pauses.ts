import { setImmediate } from "node:timers/promises";
import { CallError } from "../../contract/CallError.ts";

/** How long (ms) is worked on between two looks around. */
const SLICE = 30;

/** A pause that is one only when enough was worked: then others come, and who has cancelled is heard (CallError cancelled). */
export function pauses(signal?: AbortSignal): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < SLICE) return;
    await setImmediate();
    if (signal?.aborted) throw new CallError("cancelled");
    last = performance.now();
  };
}
