import { normaliseText } from "../exact/index.ts";

/** Ends every text, so that its last character begins a pair too, and no pair reaches from one text into the next. */
export const END = "\ue000";

/** Most texts are Chinese words and digits, and are compared as they stand. */
const PLAIN = /^[0-9a-z\u4e00-\u9fa5]*$/;

/**
 * The characters that are compared: one form for full- and half-width, capitals and dashes, no white space. ASCII punctuation
 * becomes its full-width form, because the index takes ASCII punctuation for the space between two words.
 */
export function comparedCharacters(text: string): string[] {
  if (PLAIN.test(text)) return text.split("");
  const plain = normaliseText(text.replaceAll(END, ""))
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s+/g, "");
  return [...plain].map((one) =>
    /[!-/:-@[-`{-~]/.test(one) ? String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0) : one,
  );
}

/** Every pair of neighbouring characters, and the last one with the end of the text: the words of a text in the index. */
export function pairsOf(text: string): string {
  const short = text.length <= 24;
  const kept = short ? known.get(text) : undefined;
  if (kept !== undefined) return kept;
  const characters = comparedCharacters(text);
  let pairs = "";
  for (let index = 0; index < characters.length; index += 1) {
    pairs += `${characters[index]}${characters[index + 1] ?? END} `;
  }
  if (short) {
    if (known.size > 20_000) known.clear();
    known.set(text, pairs);
  }
  return pairs;
}

/** Names and choices come again and again. */
const known = new Map<string, string>();

/** A value that is found from its beginning, or as a whole, as one word. */
export function wholeToken(text: string): string {
  return comparedCharacters(text).join("");
}

/** Where it stands in the pairs of a text: a phrase of the index's language, or the beginning of a pair for one character. */
export function pairsPhrase(text: string): string | null {
  const characters = comparedCharacters(text);
  if (characters.length === 0) return null;
  if (characters.length === 1) return `"${characters[0]}" *`;
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return `"${pairs.join(" ")}"`;
}
