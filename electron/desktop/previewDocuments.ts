import { type KeptDocuments, keptDocuments } from "./keptDocuments.ts";

/** PDFs handed over by main, to be shown under app://taizhang/preview/<token>. */
export type PreviewDocuments = KeptDocuments<Uint8Array>;

/** Few previews are kept: a page that is left without closing its preview must not fill the memory. */
export function createPreviewDocuments(limit = 3): PreviewDocuments {
  return keptDocuments(limit);
}
