/**
 * electron/files/writing — what every written file needs, whatever is in it: names, looks, packing, a place on the disk.
 * The rule: a file is there whole or not at all.
 */
import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileFailure } from "./fileFailure.ts";

/**
 * Writes beside the file and puts it in its place only when it is whole and on the disk: a full disk, a pulled USB stick or a
 * power cut leaves the file that was there before. The disk is waited for beside the program's other work: a slow stick takes
 * seconds, and the window goes on. Throws CallError file-not-written (open in another program, no right to write) or disk-full.
 */
export async function writeToFile(path: string, write: (path: string) => Promise<void> | void): Promise<void> {
  const folder = dirname(path);
  const fresh = join(folder, `.${randomUUID()}.tmp`);
  try {
    await write(fresh);
    await flush(fresh, "r+");
    await rename(fresh, path);
  } catch (error) {
    // From a stick that was pulled nothing can be removed either: what is told is why the file was not written.
    await rm(fresh, { force: true }).catch(() => undefined);
    throw fileFailure(error, basename(path));
  }
  await flushFolder(folder);
}

/** The new name is the folder's. Windows cannot be asked for it, nor some network drives: the file stands there all the same. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  try {
    await flush(folder, "r");
  } catch {
    // What cannot be asked for is no failure to write.
  }
}

async function flush(path: string, flags: "r" | "r+"): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
