import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileFailure } from "../files/writing/fileFailure.ts";
import type { Services } from "./Services.ts";

/**
 * Asks for a folder and has `write` fill a new one inside it: whole or not at all, and over nothing that is there (a name that is
 * taken gets a number). Remembers the new folder for app.showFile.
 * @param write gets the folder to write into and returns the names of its files
 * @returns the new folder's name, or null when the dialog was closed. Throws CallError file-not-written, disk-full
 */
export async function writeChosenFolder(
  { files, saved }: Pick<Services, "files" | "saved">,
  name: string,
  write: (folder: string) => Promise<readonly string[]>,
): Promise<{ folder: string | null; files: readonly string[] }> {
  const chosen = await files.chooseFolder();
  if (!chosen) return { folder: null, files: [] };
  const place = files.path(chosen.token, "folder");
  const fresh = join(place, `.${randomUUID()}.tmp`);
  try {
    mkdirSync(fresh);
    const written = await write(fresh);
    const folder = freeName(place, name);
    renameSync(fresh, join(place, folder));
    saved.set(folder, files.inside(chosen.token, folder).token);
    return { folder, files: written };
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw fileFailure(error, name);
  }
}

function freeName(place: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const folder = count === 1 ? name : `${name}(${count})`;
    if (!existsSync(join(place, folder))) return folder;
  }
}
