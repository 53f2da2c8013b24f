/**
 * renderer/summary/chips — the editor of a paragraph: words that are typed, and chips that stand for tags. The rule: it holds the
 * template's own text and knows of a tag only where it begins and ends; what a chip says comes from main (summary.chips).
 */

/** A stretch of a text: words, or a tag with its braces, into which no caret comes. A brace alone is one too. */
export interface Unit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly tag: boolean;
}

const TAG = /[{｛][^{}｛｝]*[}｝]|[{}｛｝]/g;

/** A template's text in its units, in order; their texts joined are the text. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let from = 0;
  const words = (to: number): void => {
    if (to > from) units.push({ text: text.slice(from, to), from, to, tag: false });
  };
  for (const { 0: tag, index } of text.matchAll(TAG)) {
    words(index);
    from = index + tag.length;
    units.push({ text: tag, from: index, to: from, tag: true });
  }
  words(text.length);
  return units;
}

/** Whether words hold a whole tag, which a chip is to stand for. */
export function holdsTag(words: string): boolean {
  return unitsOf(words).some(({ tag, text }) => tag && text.length > 1);
}
