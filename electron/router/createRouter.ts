/**
 * electron/router — (call, input) → envelope. The one way from a page to the services; no Electron here.
 *
 * - Only calls of the contract exist; names from a prototype (constructor, __proto__) do not.
 * - Input is what the call's schema accepts, or the call is refused (bad-request) and no handler runs.
 * - Calls that write run one at a time in the order they came; reads go through at once, on a book at rest (ReadStore).
 * - Output is checked too: a service that drifts from the contract is an internal error here and not a riddle in the page.
 * - Whatever goes wrong becomes an envelope with a code of the closed list. What a user cannot be told (a fault of the
 *   program) is "internal" and a line in the log; no stack and no path ever goes back.
 * - A call that holds the program's thread leaves a line in the log: until it answers or first awaits, wherever it reads the
 *   book, and while its output is checked. What else goes on after an await is not its own alone, and a dialog may stand open
 *   for minutes; work of many steps has each of them timed (RunningTasks).
 */
import type { z } from "zod";
import type { ReadStore, WriteStore } from "../../db/store/index.ts";
import { type CallName, contract } from "../contract/contract.ts";
import type { Envelope, Failure } from "../contract/envelope.ts";
import type { WriteQueue } from "./createWriteQueue.ts";
import { failureOf } from "./failureOf.ts";
import type { Handlers } from "./Handlers.ts";
import type { Log } from "./Log.ts";
import { logSlow } from "./logSlow.ts";
import { longestStretch, type Stretches } from "./longestStretch.ts";
import { withoutPaths } from "./withoutPaths.ts";

/** The store, asked for by whoever needs it; throws CallError where it is not open. */
export interface Stores {
  read<T>(work: (store: ReadStore) => T): T;
  readInSteps<T>(work: (store: ReadStore) => T | Promise<T>): Promise<T>;
  writer(): WriteStore;
}

export interface RouterOptions {
  readonly handlers: Handlers;
  readonly stores: Stores;
  /** Shared with what else writes (createServices) */
  readonly writeInTurn: WriteQueue;
  readonly log: Log;
  /** Why a known call may not run at all now (the store is not open, later: a role), or null. Asked when its turn comes. */
  readonly gate?: (call: CallName) => Failure | null;
}

export type Invoke = (call: string, input: unknown) => Promise<Envelope>;

/** The router over these handlers; what it returns never rejects. */
export function createRouter({ handlers, stores, writeInTurn, log, gate = () => null }: RouterOptions): Invoke {
  // The input is of this call's own schema; TypeScript cannot follow the pair through the lookup.
  type Plain = (input: unknown, store: unknown) => unknown;

  function run(call: CallName, input: unknown, stretches: Stretches): unknown {
    const handler = handlers[call] as Plain;
    const { writes, awaits } = contract[call];
    if (writes) return handler(input, stores.writer());
    if (!awaits) return stores.read((store) => handler(input, store));
    return handler(input, (work: Parameters<Stores["readInSteps"]>[0]) =>
      stores.readInSteps((store) => stretches.time(() => work(store))),
    );
  }

  async function answer(call: CallName, input: unknown): Promise<Envelope> {
    const started = performance.now();
    try {
      const refused = gate(call);
      if (refused) return failed(refused);
      const stretches = longestStretch();
      const value = await stretches.time(() => run(call, input, stretches));
      const ended = performance.now();
      const output = contract[call].output.safeParse(value);
      logSlow(log, call, stretches.longest() + performance.now() - ended);
      if (output.success) return { ok: true, value: output.data };
      log.error(`${call}: output is not what the contract says`, new Error(describe(output.error)));
      return failed({ code: "internal" });
    } catch (error) {
      const failure = failureOf(error);
      if (failure) return failed(failure);
      log.error(`${call} failed after ${Math.round(performance.now() - started)} ms`, error);
      return failed({ code: "internal" });
    }
  }

  return async (name, input) => {
    if (!isCall(name)) {
      log.error("unknown call", new Error(String(name).slice(0, 80)));
      return failed({ code: "unknown-call" });
    }
    const definition = contract[name];
    const parsed = definition.input.safeParse(input);
    if (!parsed.success) {
      log.error(`${name}: input refused`, new Error(describe(parsed.error)));
      return failed({ code: "bad-request", fields: problemsOf(parsed.error) });
    }
    return definition.writes ? writeInTurn(() => answer(name, parsed.data)) : answer(name, parsed.data);
  };
}

function isCall(name: unknown): name is CallName {
  return typeof name === "string" && Object.hasOwn(contract, name);
}

function failed(failure: Failure): Envelope {
  return { ok: false, error: failure.detail ? { ...failure, detail: withoutPaths(failure.detail) } : failure };
}

/** The places in the input that were refused, by their names alone: what stood there is not repeated. */
function problemsOf(error: z.ZodError): Failure["fields"] {
  return error.issues.slice(0, 20).map((issue) => ({
    level: "error",
    field: issue.path.length === 0 ? null : issue.path.map(String).join("."),
    message: "内容不合规定",
  }));
}

function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.map(String).join(".")}: ${issue.code}`)
    .join("; ");
}
