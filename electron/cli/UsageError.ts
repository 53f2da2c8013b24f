/** The command was not written as it must be; the message is for the user as it stands. Nothing was done. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
