import { plainText } from "./plainText.ts";

/**
 * Content of a text element of a sheet: character references (XML 1.0), then _x000D_ escapes (ECMA-376 part 1, 22.9.2.19).
 * Each is resolved once, so that a text that itself speaks of "&lt;" stays as it is.
 */
export function xmlText(raw: string): string {
  const text = plainText(raw);
  const resolved = text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return resolved.includes("\r\n") ? resolved.replaceAll("\r\n", "\n") : resolved;
}
