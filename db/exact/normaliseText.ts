/**
 * One form for what townships type: full-width letters, digits and punctuation become half-width (NFKC),
 * runs of white space (also U+3000 and line breaks) become nothing between Chinese characters and one space elsewhere.
 * Used for reading and comparing, never for what is stored of a text field.
 */
export function normaliseText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/\u200b|\u200c|\u200d|\ufeff|\u00ad/g, "")
    .replace(/[−–]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])/g, "")
    .trim();
}

/** Most cells are plain numbers or plain Chinese words and need none of this. */
const PLAIN = /^[0-9A-Za-z.+\u4e00-\u9fa5-]*$/;
