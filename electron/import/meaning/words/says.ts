import type { ConceptGroup } from "./lexicon.ts";
import type { HeaderWords } from "./wordsOf.ts";

/** Whether words have a concept in them. */
export function says(words: HeaderWords, group: ConceptGroup, concept: string): boolean {
  return words.of[group]?.includes(concept) ?? false;
}
