import type { Failure } from "../../electron/contract/envelope.ts";
import { errorText } from "../../electron/contract/errorText.ts";

/** A call that main refused or could not carry out; `message` is the text for the user. */
export class CallFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(errorText(failure.code, failure.detail));
    this.name = "CallFailed";
    this.failure = failure;
  }
}

/** The failure of whatever was thrown; anything unforeseen is `internal`, so that no stack reaches the screen. */
export function failureOf(error: unknown): Failure {
  return error instanceof CallFailed ? error.failure : { code: "internal" };
}
