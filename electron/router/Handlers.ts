import type { z } from "zod";
import type { ReadSnapshot, ReadStore, WriteStore } from "../../db/store/index.ts";
import type { AtRest } from "../contract/AtRest.ts";
import type { CallName, contract, OutputOf } from "../contract/contract.ts";

/** What the output schema takes; the router hands on a copy, so that what a handler gives may be its own and fixed. */
type Out<C extends CallName> = AtRest<OutputOf<C>>;

type In<C extends CallName> = z.output<(typeof contract)[C]["input"]>;

/** A call that writes gets the store that writes, when its turn comes. */
type Writing<C extends CallName> = (input: In<C>, store: WriteStore) => Out<C> | Promise<Out<C>>;

/** A call that only reads and answers at once: a plain input, the book at rest, a plain output. */
type Reading<C extends CallName> = (input: In<C>, store: ReadStore) => Out<C>;

/** A call that writes nothing and awaits (a file, a dialog, a process), or needs no store at all. */
type Awaiting<C extends CallName> = (input: In<C>, snapshot: ReadSnapshot) => Out<C> | Promise<Out<C>>;

/** What one call does: its input as the schema leaves it, its output as the schema wants it. Fails by throwing (failureOf). */
export type Handler<C extends CallName> = (typeof contract)[C]["writes"] extends true
  ? Writing<C>
  : (typeof contract)[C]["awaits"] extends true
    ? Awaiting<C>
    : Reading<C>;

/** One handler for every call of the contract: a missing one does not compile. */
export type Handlers = { readonly [C in CallName]: Handler<C> };

/** The handlers of some calls: what one file of electron/handlers answers. */
export type HandlersOf<C extends CallName> = { readonly [K in C]: Handler<K> };
