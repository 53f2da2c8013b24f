import type { z } from "zod";
import type { CallName, contract, OutputOf } from "../contract/contract.ts";

/** What one call does: its input as the schema leaves it, its output as the schema wants it. Fails by throwing (failureOf). */
export type Handler<C extends CallName> = (
  input: z.output<(typeof contract)[C]["input"]>,
) => OutputOf<C> | Promise<OutputOf<C>>;

/** One handler for every call of the contract: a missing one does not compile. */
export type Handlers = { readonly [C in CallName]: Handler<C> };

/** The handlers of some calls: what one file of electron/handlers answers. */
export type HandlersOf<C extends CallName> = { readonly [K in C]: Handler<K> };
