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

/** Every sign of the lexicon's words, and of the units that headerText takes off the end of a text. */
const SIGNS: ReadonlySet<string> = new Set([...words.keys(), "百千万亿元公里千米km平方㎡m2人次吨亩KM"].join(""));

/** Signs of a text that can be in no concept: at least so many are left over of it. A look that is cheap, for texts of records. */
export function leastUnknown(text: string): number {
  // 1月至10月 is taken for 累计, digits and all.
  if (text.includes("月")) return 0;
  let unknown = 0;
  for (const sign of text) if (!SIGNS.has(sign)) unknown += 1;
  return unknown;
}

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
    place += length;
    // 里程数 is a length; 数 alone behind another word counts it.
    if (length === 1 && concept === "count" && head !== null) continue;
    const list = of[group] ?? [];
    of[group] = list;
    if (!list.includes(concept)) list.push(concept);
    if (group === "head") head = concept;
  }
  if (unknown !== "") rest.push(unknown);
  return { of, rest, head };
});
