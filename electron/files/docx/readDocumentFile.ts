import { readBytes } from "../reading/readBytes.ts";
import { refusalOf } from "../reading/refusalOf.ts";
import { openDocx } from "./openDocx.ts";
import { readText } from "./readText.ts";

/**
 * Worker task "readDocument": proves in a process that may be killed that a Word document can be read within its limits.
 * @returns its bytes, which the main process then reads again
 * @throws FileRefused for what is no plain Word document
 */
export async function readDocumentFile(path: unknown): Promise<Uint8Array> {
  const bytes = await readBytes(String(path));
  try {
    readText(openDocx(bytes));
    return new Uint8Array(bytes);
  } catch (error) {
    throw refusalOf(error);
  }
}
