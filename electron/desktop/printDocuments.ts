import { type KeptDocuments, keptDocuments } from "./keptDocuments.ts";

/** HTML handed over by main, to be shown or printed under app://taizhang/print/<token>. */
export type PrintDocuments = KeptDocuments<string>;

/** Every document stays until it is dropped. */
export function createPrintDocuments(): PrintDocuments {
  return keptDocuments();
}
