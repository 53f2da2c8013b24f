import { randomUUID } from "node:crypto";

/** Documents handed over by main, for a page of the program to show or print. */
interface KeptDocuments<T> {
  /** Keeps the document until it is dropped, or until `limit` others came after it; returns its token. */
  add(document: T): string;
  get(token: string): T | undefined;
  drop(token: string): void;
}

/** HTML handed over by main, to be shown or printed under app://taizhang/print/<token>. */
export type PrintDocuments = KeptDocuments<string>;

/** Every document stays until it is dropped. */
export const createPrintDocuments = (): PrintDocuments => keptDocuments();

/** PDFs handed over by main, to be shown under app://taizhang/preview/<token>. */
export type PreviewDocuments = KeptDocuments<Uint8Array>;

/** Few previews are kept: a page that is left without closing its preview must not fill the memory. */
export const createPreviewDocuments = (limit = 3): PreviewDocuments => keptDocuments(limit);

/** Documents live in memory only; nothing printed is left behind on the disk. */
function keptDocuments<T>(limit = Number.POSITIVE_INFINITY): KeptDocuments<T> {
  const documents = new Map<string, T>();
  return {
    add: (document) => {
      const token = randomUUID();
      documents.set(token, document);
      for (const oldest of documents.keys()) {
        if (documents.size <= limit) {
          break;
        }
        documents.delete(oldest);
      }
      return token;
    },
    get: (token) => documents.get(token),
    drop: (token) => {
      documents.delete(token);
    },
  };
}
