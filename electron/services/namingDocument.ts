import { CallError } from "../contract/CallError.ts";
import type { ErrorCode } from "../contract/errorCodes.ts";
import { FileRefused } from "../files/FileRefused.ts";

/** What is said of a Word document where the words for sheets (另存为 .xlsx) would mislead. */
const OF_DOCUMENTS: Readonly<Record<string, ErrorCode>> = {
  "file-damaged": "document-damaged",
  "file-password": "document-password",
  "file-active-content": "document-active-content",
  "file-too-large": "document-too-complex",
  "file-too-complex": "document-too-complex",
  "file-timeout": "document-too-complex",
  "file-out-of-memory": "document-too-complex",
};

/** Like namingFile, for a Word document. */
export async function namingDocument<T>(file: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new CallError(OF_DOCUMENTS[error.code] ?? error.code, { detail: { ...error.detail, file } });
  }
}
