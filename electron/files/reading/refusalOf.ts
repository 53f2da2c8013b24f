import { FileRefused } from "../FileRefused.ts";

/** A parser that throws has met a file that it cannot make sense of. Running out of memory is not for it to judge. */
export function refusalOf(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  const cause = error instanceof Error ? error.message.slice(0, 200) : String(error);
  // V8 cannot make strings of more than 512 MB; arrays have such limits too.
  if (error instanceof RangeError && /length|allocation/i.test(cause))
    return new FileRefused("file-out-of-memory", { cause });
  return new FileRefused("file-damaged", { cause });
}
