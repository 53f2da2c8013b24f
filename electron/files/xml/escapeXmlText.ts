/**
 * A text as the content of an element of a sheet. What XML 1.0 cannot hold is left out; a text that itself reads like an escape
 * of SpreadsheetML (_x000D_, ECMA-376 part 1, 22.9.2.19) is escaped, so that it is read as it is meant.
 */
export function escapeXmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[&<>\r]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };
