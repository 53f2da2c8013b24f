import { CallError } from "../contract/CallError.ts";
import { FileRefused } from "../files/FileRefused.ts";

/** Runs work on a file; a refusal of the file comes out as a CallError that names it (without its folder). */
export async function namingFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefused) throw new CallError(error.code, { detail: { ...error.detail, file } });
    throw error;
  }
}
