/**
 * renderer/api — the page's only way to main. `client.ts` calls, `events.ts` listens, `useQuery.ts` keeps an answer up to date.
 * Nothing else in the renderer may touch `window.bureau`.
 */
import type { Bridge, BridgeEvent } from "../../electron/contract/bridge.ts";
import type { Envelope } from "../../electron/contract/envelope.ts";

declare global {
  interface Window {
    /** Put there by the preload script; absent when the page is opened in a plain browser. */
    readonly bureau?: Bridge;
  }
}

/** Sends one call. A bridge that is missing or breaks becomes an envelope like any other failure. */
export async function invoke(call: string, input: unknown): Promise<Envelope> {
  try {
    const bridge = window.bureau;
    return bridge ? await bridge.invoke(call, input) : { ok: false, error: { code: "internal" } };
  } catch {
    return { ok: false, error: { code: "internal" } };
  }
}

/** Hears every event of main; the function returned ends it. */
export function subscribe(listener: (event: BridgeEvent) => void): () => void {
  return window.bureau?.subscribe(listener) ?? (() => {});
}
