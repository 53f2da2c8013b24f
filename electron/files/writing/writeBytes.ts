import { writeFile } from "node:fs/promises";
import { writeToFile } from "./writeToFile.ts";

/** Bytes as a file, whole or not at all, see writeToFile. @throws CallError file-not-written, disk-full */
export function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  return writeToFile(path, (fresh) => writeFile(fresh, bytes));
}
