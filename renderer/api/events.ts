import type { BureauEvent } from "../../electron/contract/events.ts";
import { subscribe } from "./transport.ts";

type EventName = BureauEvent["name"];
type PayloadOf<N extends EventName> = Extract<BureauEvent, { name: N }>["payload"];

/** Hears one kind of event; the function returned ends it. */
export function onEvent<N extends EventName>(name: N, listener: (payload: PayloadOf<N>) => void): () => void {
  return subscribe((event) => {
    if (event.name === name) listener(event.payload as PayloadOf<N>);
  });
}
