import type { EditedText } from "./EditedText.ts";
import type { ExpectedNumber } from "./ExpectedNumber.ts";
import type { Taken } from "./Taken.ts";

/** How many letters before and behind a number must be the same for it to be taken for the same number; less each time. */
const REACHES = [
  [120, 40],
  [60, 24],
  [24, 12],
  [12, 6],
  [8, 4],
  [6, 2],
] as const;

/** Bounded: a text from outside may be figures without end. */
const NUMBER = "-?\\d{1,20}(?:[.,]\\d{1,20}){0,4}";

/**
 * Finds a number whose bookmark is gone by the words around it, other numbers among them standing for any. Where that fits more
 * than one place, or none, it is not found: nothing is guessed.
 */
export function findByWords(
  expected: ExpectedNumber,
  { text }: EditedText,
  taken: Taken["overlaps"],
): { from: number; to: number } | null {
  // What was printed as words (a list, 【待补】) may have become anything short.
  const wanted =
    /^\d/.test(expected.text) && !/[^\d.,余]/.test(expected.text) ? `(?<n>${NUMBER}余?)` : "(?<n>[^。；\\n]{1,80}?)";
  for (const [least, most] of REACHES) {
    const [before, behind] = [expected.before.slice(-least), expected.behind.slice(0, most)];
    if (before.length + behind.length < 4) return null;
    const pattern = new RegExp(`${loosely(before)}${wanted}${behind === "" ? "(?=\\n)" : loosely(behind)}`, "dg");
    const found = [...text.matchAll(pattern)].flatMap((match) => {
      const place = match.indices?.groups?.n;
      return place && !taken(place[0], place[1]) ? [{ from: place[0], to: place[1] }] : [];
    });
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
}

/** The same words with any numbers. A number that the cut went through counts as well. */
function loosely(words: string): string {
  return words
    .split(/\d+(?:[.,]\d+)*/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(NUMBER);
}
