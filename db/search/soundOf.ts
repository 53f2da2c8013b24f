import { pinyin } from "pinyin-pro";

/** How a text sounds: the first letter of each character (tqjd), and each character's syllable (tong quan jie dao). */
export interface Sound {
  /** One per character; "" for what is no letter, digit or Chinese character */
  readonly letters: readonly string[];
  readonly syllables: readonly string[];
}

/** Longer texts are notes; nobody looks for those by pinyin. */
const LONGEST = 40;
const HAN = /\p{Script=Han}/u;
const known = new Map<string, Sound | null>();

/** The sound of a short text with Chinese characters, else null. Names of townships and villages come again and again: kept. */
export function soundOf(text: string): Sound | null {
  let sound = known.get(text);
  if (sound === undefined) {
    sound = text.length <= LONGEST && HAN.test(text) ? read(text) : null;
    if (known.size > 20_000) known.clear();
    known.set(text, sound);
  }
  return sound;
}

function read(text: string): Sound {
  const characters = [...text];
  const read = pinyin(text, { toneType: "none", type: "array", v: true });
  // One syllable a character; where the library sees it otherwise the text is left to its characters.
  const syllables = read.length === characters.length ? read : characters;
  return {
    letters: characters.map((character, index) => {
      const syllable = (syllables[index] ?? "").toLowerCase();
      if (HAN.test(character)) return /^[a-z]/.test(syllable) ? (syllable[0] ?? "") : "";
      return /^[a-z0-9]$/i.test(character) ? character.toLowerCase() : "";
    }),
    syllables: characters.map((character, index) => {
      const syllable = (syllables[index] ?? "").toLowerCase();
      return HAN.test(character) && /^[a-z]+$/.test(syllable) ? syllable : "";
    }),
  };
}
