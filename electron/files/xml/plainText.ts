const named: Readonly<Record<string, string>> = { quot: '"', apos: "'", gt: ">", lt: "<", amp: "&" };

/** The text that a tree's text or attribute stands for: character references (XML 1.0) resolved, each once; unknown ones stay. */
export function plainText(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(
    /&(?:(quot|apos|gt|lt|amp)|#x([0-9a-f]{1,6})|#(\d{1,7}));/gi,
    (whole, name?: string, hexadecimal?: string, decimal?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
