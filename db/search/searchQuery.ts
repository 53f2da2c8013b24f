import { comparedCharacters, pairsPhrase, wholeToken } from "./searchTokens.ts";

/** Words beyond these are not looked at: nobody types more. */
const MOST_WORDS = 5;

/** The words of a search: what stands between spaces. */
export function searchWords(text: string): string[] {
  return [...new Set(text.trim().split(/\s+/))]
    .filter((word) => comparedCharacters(word).length > 0)
    .slice(0, MOST_WORDS);
}

/**
 * A search in the index's language: every word must stand somewhere in the record. null where there is nothing to look for.
 * @param columns "title": in the fields that name the record only
 * @param syllables those that stand in the index at all
 */
export function searchQuery(
  words: readonly string[],
  columns: "all" | "title",
  syllables: Iterable<string>,
): string | null {
  const parts = words.flatMap((word) => {
    const phrase = pairsPhrase(word);
    if (phrase === null) return [];
    if (columns === "title") return [`(title : ${phrase}${soundPart(word, ["title_"], syllables)})`];
    const whole = wholeToken(word);
    const others = `numbers : "${whole}" * OR personal : "${whole}"${soundPart(word, ["title_", ""], syllables)}`;
    return [`({title body} : ${phrase} OR ${others})`];
  });
  return parts.length === 0 ? null : parts.join(" AND ");
}

function soundPart(word: string, of: readonly string[], syllables: Iterable<string>): string {
  const letters = word.toLowerCase().replaceAll("'", "");
  if (!/^[a-z0-9]{2,30}$/.test(letters) || !/[a-z]/.test(letters)) return "";
  const columns = (name: string): string => `{${of.map((part) => `${part}${name}`).join(" ")}}`;
  const spellings = splitSyllables(letters, syllables).map(
    (parts) => ` OR ${columns("syllables")} : "${parts.join(" ")}" *`,
  );
  return ` OR ${columns("letters")} : ${pairsPhrase(letters)}${spellings.join("")}`;
}

/** Ways of reading letters as syllables, the last of which may be half typed: tongquan → tong quan, xian → xian | xi an. */
export function splitSyllables(letters: string, syllables: Iterable<string>): string[][] {
  const known = [...syllables];
  const ways: string[][] = [];
  const from = (position: number, parts: readonly string[]): void => {
    if (ways.length >= 8) return;
    const rest = letters.slice(position);
    if (known.some((syllable) => syllable.startsWith(rest))) ways.push([...parts, rest]);
    for (const syllable of known) {
      if (syllable.length < rest.length && rest.startsWith(syllable))
        from(position + syllable.length, [...parts, syllable]);
    }
  };
  from(0, []);
  return ways;
}
