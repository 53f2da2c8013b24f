import { CallError } from "../../contract/CallError.ts";

/** What a refusal of the file system is called; any other error comes back as it is, so that no fault of the program passes for one. */
export function fileFailure(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === "ENOSPC" || code === "EDQUOT") return new CallError("disk-full");
  return typeof code === "string" && /^E[A-Z]+$/.test(code)
    ? new CallError("file-not-written", { detail: { file } })
    : error;
}
