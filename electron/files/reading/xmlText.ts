const named: Readonly<Record<string, string>> = { quot: '"', apos: "'", gt: ">", lt: "<", amp: "&" };

/**
 * Content of a text element of a sheet: character references (XML 1.0), then _x000D_ escapes (ECMA-376 part 1, 22.9.2.19).
 * Each is resolved once, so that a text that itself speaks of "&lt;" stays as it is.
 */
export function xmlText(raw: string): string {
  let text = raw;
  if (text.includes("&")) {
    text = text.replace(
      /&(?:(quot|apos|gt|lt|amp)|#x([0-9a-f]{1,6})|#(\d{1,7}));/gi,
      (whole, name?: string, hexadecimal?: string, decimal?: string) => {
        if (name !== undefined) return named[name.toLowerCase()] ?? whole;
        const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    );
  }
  if (text.includes("_x"))
    text = text.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return text.includes("\r\n") ? text.replaceAll("\r\n", "\n") : text;
}
