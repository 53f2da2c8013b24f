import { plainLetters } from "./reading/plainLetters.ts";
import type { Sentence, SourceSpan } from "./Sentence.ts";

/** How many letters to either side tell where a list stood. */
const BESIDE = [8, 4, 2] as const;

/** A list of names, or a gap (【待补】), that the document has otherwise. `found`: null where it is not there any more. */
export interface OtherList {
  readonly source: SourceSpan;
  readonly sentence: Sentence;
  readonly found: string | null;
  /** Where, in which of the document's sentences */
  readonly place: { readonly sentence: Sentence; readonly from: number; readonly to: number } | null;
}

/** Of the lists in a sentence of ours, those that the sentences standing for it have with other names. */
export function recheckLists(own: Sentence, found: readonly Sentence[]): OtherList[] {
  return own.sources.flatMap((source) => {
    const text = own.text.slice(source.from, source.to);
    const names = namesOf(text);
    if (names.length === 0) return [];
    const place = placeOfList(own, source, found);
    const now = place?.sentence.text.slice(place.from, place.to) ?? null;
    if (now !== null && sameNames(names, namesOf(now))) return [];
    // Where its neighbours were worded anew, all its names may still stand there together.
    if (now === null && found.some(({ text: said }) => names.every((name) => plainLetters(said).includes(name))))
      return [];
    return [{ source, sentence: own, found: now, place }];
  });
}

/** Its names without how many they are, which is a number of its own. */
function namesOf(text: string): string[] {
  const plain = plainLetters(text).replace(/\s/g, "");
  if (/^[-\d.,年月日余约]*$/.test(plain)) return [];
  return plain
    .split("、")
    .map((name) => name.replace(/等?\d+(?:项|个|条|种|座|处|件|名)?$/, ""))
    .filter((name) => name !== "");
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}

function placeOfList(own: Sentence, { from, to }: SourceSpan, found: readonly Sentence[]): OtherList["place"] {
  for (const letters of BESIDE) {
    const [before, behind] = [own.text.slice(Math.max(0, from - letters), from), own.text.slice(to, to + letters)];
    for (const sentence of found) {
      const begins = before === "" ? 0 : sentence.text.indexOf(before) + before.length;
      if (before !== "" && begins < before.length) continue;
      const ends = behind === "" ? sentence.text.length : sentence.text.indexOf(behind, begins);
      if (ends >= begins && ends - begins < 200) return { sentence, from: begins, to: ends };
    }
  }
  return null;
}
