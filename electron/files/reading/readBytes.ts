import { readFile, stat } from "node:fs/promises";
import { FileRefused } from "../FileRefused.ts";
import { limits } from "./limits.ts";

/** A file from outside as bytes, looked at before it is read. @throws FileRefused "file-missing", "file-empty", "file-too-large" */
export async function readBytes(path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new FileRefused("file-missing");
    if (found.size === 0) throw new FileRefused("file-empty");
    if (found.size > limits.fileBytes) {
      throw new FileRefused("file-too-large", { reason: `超过 ${limits.fileBytes / 1024 / 1024} MB` });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const cause = (error as NodeJS.ErrnoException).code ?? "";
    // WPS and Excel keep a file that is open to themselves on Windows.
    if (cause === "EBUSY" || cause === "EPERM" || cause === "EACCES") {
      throw new FileRefused("file-missing", { cause, reason: "文件正被其他程序占用，或没有读取权限" });
    }
    throw new FileRefused("file-missing", { cause });
  }
}
