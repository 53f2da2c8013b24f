import { headerText } from "../../../../db/ledgers/derive/headerKey.ts";
import { remembered } from "../../../../db/ledgers/derive/remembered.ts";
import { type ConceptGroup, lexicon } from "./lexicon.ts";

/** A header's or label's words as concepts: group → concepts in the order in which they stand, and what the lexicon does not know. */
export interface HeaderWords {
  readonly of: Readonly<Partial<Record<ConceptGroup, readonly string[]>>>;
  /** Pieces of text that are in no concept */
  readonly rest: readonly string[];
  /** The concept that says what kind of thing stands there: the last head in the text; null where there is none */
  readonly head: string | null;
}

const words: ReadonlyMap<string, readonly [ConceptGroup, string]> = new Map(
  Object.entries(lexicon).flatMap(([group, concepts]) =>
    Object.entries(concepts).flatMap(([concept, texts]) =>
      texts.split(" ").map((text) => [text, [group as ConceptGroup, concept]] as const),
    ),
  ),
);
const longest = Math.max(...[...words.keys()].map((word) => word.length));

/** Takes a text apart by the lexicon, the longest word first at each place. */
export const wordsOf = remembered((text: string): HeaderWords => {
  const plain = headerText(text).words;
  const of: Partial<Record<ConceptGroup, string[]>> = {};
  const rest: string[] = [];
  let head: string | null = null;
  let unknown = "";
  for (let place = 0; place < plain.length; ) {
    let length = Math.min(longest, plain.length - place);
    while (length > 0 && !words.has(plain.slice(place, place + length))) length -= 1;
    const found = words.get(plain.slice(place, place + length));
    if (!found) {
      unknown += plain[place];
      place += 1;
      continue;
    }
    if (unknown !== "") rest.push(unknown);
    unknown = "";
    const [group, concept] = found;
    const list = of[group] ?? [];
    of[group] = list;
    if (!list.includes(concept)) list.push(concept);
    if (group === "head") head = concept;
    place += length;
  }
  if (unknown !== "") rest.push(unknown);
  return { of, rest, head };
});
