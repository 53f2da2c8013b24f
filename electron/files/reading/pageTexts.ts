import { xmlText } from "../xml/xmlText.ts";

/** Six texts of 255 characters each are allowed; offices write longer ones with the names of fonts in them. */
const limitBytes = 20_000;
const limitCharacters = 2000;
const limitTexts = 6;

/**
 * Texts of the printed page's header and footer, as the sheet has them behind its cells, with their codes (&L, &P …).
 * ECMA-376 part 1, 18.3.1.46. Whatever is beyond the limits is not read.
 * @param tail the part behind its cells, byte by byte (latin1)
 */
export function findPageTexts(tail: string): string[] {
  const at = tail.search(/<(?:\w+:)?headerFooter[\s>]/);
  if (at < 0) return [];
  const element = Buffer.from(tail.slice(at, at + limitBytes), "latin1").toString("utf8");
  const end = element.search(/<\/(?:\w+:)?headerFooter\s*>/);
  const texts = (end < 0 ? element : element.slice(0, end)).matchAll(
    /<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)(?:\s[^<>]*)?>([^<]*)</g,
  );
  return keptPageTexts([...texts].map(([, raw = ""]) => xmlText(raw)));
}

/** The text of a HEADER or FOOTER record ([MS-XLS] 2.4.136, 2.4.124): a BIFF 8 string in one piece; "" for anything else. */
export function biffPageText(payload: Buffer): string {
  if (payload.length < 3) return "";
  const characters = payload.readUInt16LE(0);
  const wide = ((payload[2] ?? 0) & 1) !== 0;
  const bytes = payload.subarray(3, 3 + characters * (wide ? 2 : 1));
  return bytes.toString(wide ? "utf16le" : "latin1");
}

/** Only texts that say something, and no more of them than a page can have. */
export function keptPageTexts(texts: readonly string[]): string[] {
  return texts
    .map((text) => text.slice(0, limitCharacters))
    .filter((text) => text.trim() !== "")
    .slice(0, limitTexts);
}
