/**
 * What no text of the program may hold, since a workbook, a document or a page could not: control characters (but for tab and line
 * break), lone halves of a pair, U+FFFE and U+FFFF, and signs that turn the direction of reading.
 */
const UNFIT = new RegExp(
  [
    "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f]",
    "[\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]",
    "[\\ud800-\\udbff](?![\\udc00-\\udfff])",
    "(?<![\\ud800-\\udbff])[\\udc00-\\udfff]",
  ].join("|"),
  "g",
);
/** The same without anything that remembers where it was. */
const ANY_UNFIT = new RegExp(UNFIT.source);

/** Whether a text can be stored as it is: the one gate for all text of the program (form, import, settings, command line). */
export function isStorable(text: string): boolean {
  return !ANY_UNFIT.test(text);
}

/** The text without what cannot be stored. */
export function storableText(text: string): string {
  return ANY_UNFIT.test(text) ? text.replace(UNFIT, "") : text;
}
