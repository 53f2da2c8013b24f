import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "./Context.ts";
import { copyDatabase } from "./copyDatabase.ts";

/**
 * Writes a copy of the store into a folder (made where it is missing) and proves it: opened again, whole, as many rows in every
 * table. The name has the time of the copy; an earlier copy is never written over.
 * @returns the full path of the copy
 * @throws what the disk or SQLite says; nothing half-written stays behind
 */
export async function backupStore(
  store: Readable,
  folder: string,
  now: () => Date = () => new Date(),
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = freeName(folder, localTime(now()));
  copyDatabase(store.database, file);
  return file;
}

function freeName(folder: string, time: string): string {
  for (let number = 1; ; number += 1) {
    const file = join(folder, `交通台账备份-${time}${number === 1 ? "" : `-${number}`}.sqlite`);
    if (!existsSync(file)) return file;
  }
}

/** 20261123-080000 by the clock on the wall, because people look for it. */
function localTime(time: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`;
  return `${day}-${two(time.getHours())}${two(time.getMinutes())}${two(time.getSeconds())}`;
}
