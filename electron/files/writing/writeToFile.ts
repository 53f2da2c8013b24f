import { randomUUID } from "node:crypto";
import { renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileFailure } from "./fileFailure.ts";

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
