import { randomUUID } from "node:crypto";
import { renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CallError } from "./contract/CallError.ts";

/**
 * Writes beside the file and puts it in its place only when it is whole: a full disk or a pulled USB stick leaves the file
 * that was there before. Throws CallError file-not-written (open in another program, no right to write) or disk-full.
 */
export async function writeToFile(path: string, write: (path: string) => Promise<void> | void): Promise<void> {
  const fresh = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await write(fresh);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw fileFailure(error, basename(path));
  }
}

/** What a refusal of the file system is called; any other error comes back as it is, so that no fault of the program passes for one. */
export function fileFailure(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === "ENOSPC" || code === "EDQUOT") return new CallError("disk-full");
  return typeof code === "string" && /^E[A-Z]+$/.test(code) ? new CallError("file-not-written", { detail: { file } }) : error;
}
