/** Letters, digits and signs that stand together: a number, a date, a stake, a code. */
const CODE = /[!-~][!-~·]*/g;
/** Longer ones are broken where they must. */
const LONGEST = 28;

/** One stretch of a text; `whole` is not to be broken. */
export interface TextPart {
  readonly text: string;
  readonly whole: boolean;
}

/** A text in the stretches in which it may be broken: numbers, dates and stakes are read as two where they are. */
export function unbrokenParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: code, index } of text.matchAll(CODE)) {
    if (code.length === 1 || code.length > LONGEST) continue;
    if (index > end) parts.push({ text: text.slice(end, index), whole: false });
    parts.push({ text: code, whole: true });
    end = index + code.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), whole: false });
  return parts;
}
