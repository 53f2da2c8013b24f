import { randomUUID } from "node:crypto";

/** PDFs handed over by main, to be shown under app://taizhang/preview/<token>. */
export interface PreviewDocuments {
  /** Keeps the PDF until it is dropped, or until `limit` others came after it; returns its token. */
  add(pdf: Uint8Array): string;
  get(token: string): Uint8Array | undefined;
  drop(token: string): void;
}

/** Previews live in memory only, and few of them: a page that is left without closing its preview must not fill the memory. */
export function createPreviewDocuments(limit = 3): PreviewDocuments {
  const documents = new Map<string, Uint8Array>();
  return {
    add: (pdf) => {
      const token = randomUUID();
      documents.set(token, pdf);
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
