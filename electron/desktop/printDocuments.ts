import { randomUUID } from "node:crypto";

/** HTML handed over by main, to be shown or printed under app://taizhang/print/<token>. */
export interface PrintDocuments {
  /** Keeps the document until it is dropped; returns its token. */
  add(html: string): string;
  get(token: string): string | undefined;
  drop(token: string): void;
}

/** Documents live in memory only; nothing printed is left behind on the disk. */
export function createPrintDocuments(): PrintDocuments {
  const documents = new Map<string, string>();
  return {
    add: (html) => {
      const token = randomUUID();
      documents.set(token, html);
      return token;
    },
    get: (token) => documents.get(token),
    drop: (token) => {
      documents.delete(token);
    },
  };
}
