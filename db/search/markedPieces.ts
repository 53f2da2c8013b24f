import { comparedCharacters } from "./searchTokens.ts";
import { soundOf } from "./soundOf.ts";

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Characters shown before the first mark, and in all. */
const [BEFORE, SHOWN] = [14, 60];

/**
 * A text in pieces, what a search found in it marked; shortened around the first mark. null where no word stands in it.
 * @param how.start words count at the beginning of the text only (numbers, dates)
 * @param how.sound words may be pinyin
 */
export function markedPieces(
  text: string,
  words: readonly string[],
  how: { readonly start: boolean; readonly sound: boolean },
): { count: number; pieces: readonly Piece[] } | null {
  const characters = [...text];
  const compared = characters.map((character) => comparedCharacters(character).join(""));
  const marked = characters.map(() => false);
  let count = 0;
  for (const word of words) {
    const place =
      placeOf(compared, comparedCharacters(word).join(""), how.start) ?? (how.sound ? soundPlace(text, word) : null);
    if (!place) continue;
    count += 1;
    for (let index = place.from; index < place.to; index += 1) marked[index] = true;
  }
  if (count === 0) return null;
  const first = marked.indexOf(true);
  const from = characters.length <= SHOWN ? 0 : Math.max(0, Math.min(first - BEFORE, characters.length - SHOWN));
  const to = Math.min(characters.length, from + SHOWN);
  const pieces: { text: string; marked: boolean }[] = [];
  for (let index = from; index < to; index += 1) {
    const last = pieces.at(-1);
    if (last && last.marked === marked[index]) last.text += characters[index];
    else pieces.push({ text: characters[index] ?? "", marked: marked[index] ?? false });
  }
  if (from > 0) pieces.unshift({ text: "…", marked: false });
  if (to < characters.length) pieces.push({ text: "…", marked: false });
  return { count, pieces };
}

/** Where a word stands in the compared characters, as characters of the text; characters that are nothing there are passed over. */
function placeOf(compared: readonly string[], word: string, startOnly: boolean): { from: number; to: number } | null {
  const joined = compared.join("");
  const at = startOnly ? (joined.startsWith(word) ? 0 : -1) : joined.indexOf(word);
  if (at < 0 || word === "") return null;
  let [position, from, to] = [0, -1, compared.length];
  for (let index = 0; index < compared.length; index += 1) {
    const length = compared[index]?.length ?? 0;
    if (from < 0 && position + length > at) from = index;
    position += length;
    if (position >= at + word.length) {
      to = index + 1;
      break;
    }
  }
  return { from: Math.max(0, from), to };
}

/** Where a text sounds like the word: first letters, or syllables of which the last may be half typed. */
function soundPlace(text: string, word: string): { from: number; to: number } | null {
  const letters = word.toLowerCase().replaceAll("'", "");
  const sound = /^[a-z0-9]{2,30}$/.test(letters) ? soundOf(text) : null;
  if (!sound) return null;
  const byLetters = placeOf(sound.letters, letters, false);
  if (byLetters) return byLetters;
  for (let from = 0; from < sound.syllables.length; from += 1) {
    if (sound.syllables[from] === "") continue;
    let rest = letters;
    for (let index = from; index < sound.syllables.length; index += 1) {
      const syllable = sound.syllables[index] ?? "";
      if (syllable === "") continue;
      if (syllable.startsWith(rest)) return { from, to: index + 1 };
      if (!rest.startsWith(syllable)) break;
      rest = rest.slice(syllable.length);
    }
  }
  return null;
}
