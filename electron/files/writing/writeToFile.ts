/**
 * electron/files/writing — what every written file needs, whatever is in it: names, looks, packing, a place on the disk.
 * The rule: a file is there whole or not at all.
 */
import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileFailure } from "./fileFailure.ts";

/**
 * Writes beside the file and puts it in its place only when it is whole and on the disk: a full disk, a pulled USB stick or a
 * power cut leaves the file that was there before. Throws CallError file-not-written (open in another program, no right to
 * write) or disk-full.
 */
export async function writeToFile(path: string, write: (path: string) => Promise<void> | void): Promise<void> {
  const folder = dirname(path);
  const fresh = join(folder, `.${randomUUID()}.tmp`);
  try {
    await write(fresh);
    flush(fresh, "r+");
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw fileFailure(error, basename(path));
  }
  flushFolder(folder);
}

/** The new name is the folder's. Windows cannot be asked for it, nor some network drives: the file stands there all the same. */
function flushFolder(folder: string): void {
  if (process.platform === "win32") return;
  try {
    flush(folder, "r");
  } catch {
    // What cannot be asked for is no failure to write.
  }
}

function flush(path: string, flags: "r" | "r+"): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
