import { randomUUID } from "node:crypto";

/** Documents handed over by main, for a page of the program to show or print. */
export interface KeptDocuments<T> {
  /** Keeps the document until it is dropped, or until `limit` others came after it; returns its token. */
  add(document: T): string;
  get(token: string): T | undefined;
  drop(token: string): void;
}

/** Documents live in memory only; nothing printed is left behind on the disk. */
export function keptDocuments<T>(limit = Number.POSITIVE_INFINITY): KeptDocuments<T> {
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
