import type { ZipEntry } from "./zipEntries.ts";

/** The parts of a package with every XML part in UTF-8: some programs write UTF-16, with the mark of its byte order before it. */
export function utf8Parts(entries: ReadonlyMap<string, ZipEntry>): ReadonlyMap<string, ZipEntry> {
  return new Map(
    [...entries].map(([name, entry]) =>
      /\.(?:xml|rels)$/i.test(name) ? [name, { ...entry, read: () => asUtf8(entry.read()) }] : [name, entry],
    ),
  );
}

function asUtf8(part: Buffer): Buffer {
  const isLittle = part[0] === 0xff && part[1] === 0xfe;
  const isBig = part[0] === 0xfe && part[1] === 0xff;
  if (!isLittle && !isBig) return part;
  const text = new TextDecoder(isLittle ? "utf-16le" : "utf-16be").decode(part);
  return Buffer.from(text.replace(/^(<\?xml\b[^<>]*?)\sencoding\s*=\s*(?:"[^"]*"|'[^']*')/, "$1"));
}
