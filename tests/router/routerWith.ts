import type { WriteStore } from "../../db/store/index.ts";
import type { CallName } from "../../electron/contract/contract.ts";
import { contract } from "../../electron/contract/contract.ts";
import type { Envelope } from "../../electron/contract/envelope.ts";
import { createRouter, type Invoke, type RouterOptions } from "../../electron/router/createRouter.ts";
import { createWriteQueue } from "../../electron/router/createWriteQueue.ts";
import type { Handlers } from "../../electron/router/Handlers.ts";

/** No store: the handlers here ask nothing of it. */
const none = {} as WriteStore;
const stores: RouterOptions["stores"] = {
  read: (work) => work(none),
  readInSteps: async (work) => work(none),
  writer: () => none,
};

export interface LoggedError {
  readonly message: string;
  readonly error: unknown;
}

/** A router whose handlers all fail the test, but for those given; with what it logged. */
export function routerWith(
  given: Partial<Handlers>,
  gate?: RouterOptions["gate"],
): { invoke: Invoke; logged: LoggedError[]; lines: string[] } {
  const never = Object.fromEntries(
    (Object.keys(contract) as CallName[]).map((call) => [
      call,
      () => Promise.reject(new Error(`${call} was not to be called`)),
    ]),
  ) as unknown as Handlers;
  const logged: LoggedError[] = [];
  const lines: string[] = [];
  const log = {
    info: (line: string) => void lines.push(line),
    error: (message: string, error: unknown) => void logged.push({ message, error }),
  };
  return {
    invoke: createRouter({ handlers: { ...never, ...given }, stores, writeInTurn: createWriteQueue(), log, gate }),
    logged,
    lines,
  };
}

/** The code of a failed envelope; "ok" of one that did not fail. */
export function codeOf(envelope: Envelope): string {
  return envelope.ok ? "ok" : envelope.error.code;
}
