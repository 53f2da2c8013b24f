/**
 * What the preload script puts on `window.bureau`: all the renderer ever sees of the main process.
 * Two functions and no more; neither knows a path, a file handle or Electron.
 */

import type { Envelope } from "./envelope.ts";

/** Something main tells the renderer unasked, such as a menu command or the progress of a long task. */
export interface BridgeEvent {
  name: string;
  payload: unknown;
}

export interface Bridge {
  /** Asks main for one call of the contract. Resolves with an envelope, also when the call failed. */
  invoke(call: string, input: unknown): Promise<Envelope>;
  /** Hears every event; the function returned ends it. */
  subscribe(listener: (event: BridgeEvent) => void): () => void;
}

/** The name of the bridge on `window`. */
export const bridgeName = "bureau";
/** The one channel of `invoke`. */
export const invokeChannel = "bureau:invoke";
/** The one channel of events. */
export const eventChannel = "bureau:event";
