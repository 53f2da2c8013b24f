import { FileRefused } from "../FileRefused.ts";
import { xmlText } from "../xml/xmlText.ts";

/**
 * The shared strings part (ECMA-376 part 1, 18.4.9), made safe for a parser that splits it at every </si>.
 * An empty item written as <si/> would not count there, and every later text would stand in another's cell.
 * @throws FileRefused "file-damaged" when items do not end or the part is cut off.
 */
export function prepareSharedStrings(part: Buffer): Buffer {
  let text = part.toString("latin1");
  const isComplete = /(<\/(?:\w+:)?sst\s*>|<(?:\w+:)?sst\b[^<>]*\/>)[\s\0]*$/.test(text.slice(-400));
  const emptyItem = /<((?:\w+:)?si)\s*\/>/g;
  const hasEmptyItems = emptyItem.test(text);
  if (hasEmptyItems) text = text.replace(emptyItem, "<$1><t></t></$1>");
  const opened = count(text, /<(?:\w+:)?si>/g);
  const closed = count(text, /<\/(?:\w+:)?si>/g);
  if (!isComplete || opened !== closed) throw new FileRefused("file-damaged", { reason: "文字表不完整" });
  return hasEmptyItems ? Buffer.from(text, "latin1") : part;
}

/**
 * The texts of a shared strings part in their order, runs of a text put together, phonetic readings left out (18.4.8). Undefined
 * for an item that is not in the form of one.
 */
export function sharedTexts(part: Buffer): (string | undefined)[] {
  const xml = part.toString("utf8");
  const texts: (string | undefined)[] = [];
  for (const [, item] of xml.matchAll(/<(?:\w+:)?si(?:\s[^<>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si\s*>)/g))
    texts.push(item === undefined ? "" : richText(item));
  return texts;
}

/** A tag of an item with what it is called, its attributes, and the words up to the next tag. */
const TAG = /<(\/?)(?:\w+:)?(\w+)([^<>]*)>([^<]*)/g;

/**
 * The text of an item or an inline string: of runs (18.4.4), in CDATA, with phonetic readings beside it. What is struck out in part of
 * a text stands in a line of its own: it does not join what took its place to another number. Undefined where words stand in no <t>.
 */
export function richText(xml: string): string | undefined {
  const simple = /^\s*<t>([^<]*)<\/t>\s*$/.exec(xml)?.[1];
  if (simple !== undefined) return xmlText(simple);
  const plain = xml.includes("<!")
    ? xml
        .replace(/<!--[\s\S]*?-->/g, "")
        .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
          text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
        )
    : xml;
  let [text, found, elsewhere] = ["", false, false];
  // In a reading, in the properties of a run; whether the run is struck out, and the text before was.
  let [reading, looks, strikes, struck] = [false, false, false, false];
  for (const [, end, name, attributes = "", words = ""] of plain.matchAll(TAG)) {
    const opens = end === "" && !attributes.endsWith("/");
    if (name === "rPh") reading = opens;
    else if (name === "rPr") looks = opens;
    else if (name === "r") strikes = false;
    else if (name === "strike" && looks && end === "")
      strikes = !/\bval\s*=\s*["'](?:0|false|off)["']/.test(attributes);
    if (reading) continue;
    if (name !== "t" || end !== "") {
      if (/\S/.test(words)) elsewhere = true;
      continue;
    }
    if (strikes !== struck && text !== "") text += "\n";
    struck = strikes;
    if (opens) text += words;
    found = true;
  }
  // What does not end, and an item without any text, were not understood, unless it says nothing at all.
  return reading || (!found && elsewhere) ? undefined : xmlText(text);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  while (pattern.exec(text) !== null) found += 1;
  return found;
}

/**
 * Numeric character references of a sheet part as UTF-8: in formula results the parser takes them apart wrongly.
 * Those below 128 stay, since they may stand for the markup's own characters.
 */
export function withoutNumericReferences(data: Buffer): Buffer {
  if (!data.includes("&#")) return data;
  const text = data
    .toString("latin1")
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hexadecimal?: string, decimal?: string) => {
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      if (code < 0x80 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return whole;
      return Buffer.from(String.fromCodePoint(code)).toString("latin1");
    });
  return Buffer.from(text, "latin1");
}
