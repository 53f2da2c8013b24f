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
    const code = (error as { code?: unknown }).code;
    if (code === "ENOSPC" || code === "EDQUOT") throw new CallError("disk-full");
    // Only the file system's own refusals: a fault of the program must not pass for a file that is open elsewhere.
    if (typeof code === "string" && /^E[A-Z]+$/.test(code)) {
      throw new CallError("file-not-written", { detail: { file: basename(path) } });
    }
    throw error;
  }
}
