import { closeSync, fsyncSync, openSync } from "node:fs";

/** Makes sure a file's bytes are on the disk. */
export function syncFile(file: string): void {
  sync(file, "r+");
}

/** Makes sure a folder's entries are on the disk; Windows keeps them by itself and has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform !== "win32") sync(folder, "r");
}

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
