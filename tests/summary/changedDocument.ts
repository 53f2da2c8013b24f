import { openDocx } from "../../electron/files/docx/openDocx.ts";
import { packParts } from "../../electron/files/writing/packParts.ts";

/** A .docx with a part changed as text, as somebody's word processor might leave it. */
export function changedDocument(
  document: Uint8Array,
  change: (content: string) => string,
  part = "word/document.xml",
): Uint8Array {
  const parts = new Map<string, Buffer | string>(openDocx(document).parts);
  const before = parts.get(part)?.toString() ?? "";
  const after = change(before);
  if (after === before) throw new Error(`${part} was not changed`);
  return packParts(parts.set(part, after));
}

/** Replaces text in a document, which must be there once or, of several, the first of which is meant. */
export function withText(document: Uint8Array, from: string, to: string): Uint8Array {
  return changedDocument(document, (content) => content.replace(`>${from}<`, `>${to}<`));
}
