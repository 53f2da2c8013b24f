import type { Failure } from "./envelope.ts";
import type { ErrorCode } from "./errorCodes.ts";

/** The one error that services throw for what a user can be told; the router turns it into an envelope. */
export class CallError extends Error {
  readonly failure: Failure;
  constructor(code: ErrorCode, more: Omit<Failure, "code"> = {}) {
    super(code);
    this.name = "CallError";
    this.failure = { code, ...more };
  }
}
