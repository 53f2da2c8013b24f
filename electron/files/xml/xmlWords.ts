import { escapeHtml } from "../writing/escapeHtml.ts";

/** Words as a text or an attribute value of a tree; control characters, which XML cannot carry, are left out. */
export function xmlWords(text: string): string {
  return escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ""));
}
