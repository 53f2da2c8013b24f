import {
  allFields,
  fieldKinds,
  type Ledger,
  type NamedField,
  type StoredValue,
  titleFields,
  type Values,
} from "../ledgers/index.ts";
import { END, pairsOf, wholeToken } from "./searchTokens.ts";
import { soundOf } from "./soundOf.ts";

/** What the index holds of a record, a text for each of its columns. */
export interface RecordWords {
  /** Pairs of the fields that name the record, and of the others */
  title: string;
  body: string;
  /** Numbers and dates, each a word */
  numbers: string;
  /** Personal values, each a word */
  personal: string;
  /** Pairs of first letters, and syllables: of the fields that name the record, and of the others */
  title_letters: string;
  letters: string;
  title_syllables: string;
  syllables: string;
}

/** The index's columns. */
export const wordColumns = [
  "title",
  "body",
  "numbers",
  "personal",
  "title_letters",
  "letters",
  "title_syllables",
  "syllables",
] as const satisfies readonly (keyof RecordWords)[];

/** A record as the index needs it: its values, those of its months, and the columns kept from sheets. */
export interface SearchedRecord {
  readonly values: Values;
  readonly months: readonly { readonly month: string; readonly values: Values }[];
  readonly extra: Readonly<Record<string, string>> | null;
}

/** A field's value as text for searching. */
export function searchedText(value: StoredValue, { field }: NamedField): string {
  return value === null ? "" : fieldKinds[field.kind].exact(value, field);
}

/** Whether a field is found by the beginning of its value: numbers, dates, stakes. */
export function isWhole({ field }: NamedField): boolean {
  const { column, dated } = fieldKinds[field.kind];
  return column === "INTEGER" || dated;
}

/** Whether a field is found by pinyin: names and the like, not notes, choices and codes of a closed list. */
export function sounds({ field }: NamedField): boolean {
  return !field.personal && fieldKinds[field.kind].sounded;
}

/** The words of one record. A value that comes again (in another month) is taken once. */
export function recordWords(ledger: Ledger, record: SearchedRecord): RecordWords {
  const words: RecordWords = {
    title: "",
    body: "",
    numbers: "",
    personal: "",
    title_letters: "",
    letters: "",
    title_syllables: "",
    syllables: "",
  };
  const titles = new Set(titleFields(ledger));
  const seen = new Set<string>();
  const put = (named: NamedField, value: StoredValue): void => {
    if (value === null || value === "") return;
    const text = searchedText(value, named);
    const place = `${named.name}\u0000${text}`;
    if (seen.has(place)) return;
    seen.add(place);
    if (named.field.personal) words.personal += `${wholeToken(text)} `;
    else if (isWhole(named)) words.numbers += `${wholeToken(text)} `;
    else {
      const isTitle = titles.has(named.name);
      words[isTitle ? "title" : "body"] += pairsOf(text);
      if (sounds(named)) putSound(words, isTitle ? "title_" : "", text);
    }
  };
  for (const named of allFields(ledger)) {
    if (!named.progress) put(named, record.values[named.name] ?? null);
    else for (const month of record.months) put(named, month.values[named.name] ?? null);
  }
  for (const text of Object.values(record.extra ?? {})) words.body += pairsOf(text);
  return words;
}

function putSound(words: RecordWords, of: "title_" | "", text: string): void {
  const sound = soundOf(text);
  if (!sound) return;
  words[`${of}letters`] += pairsOf(sound.letters.join(""));
  // The end of a text is a word too, so that no phrase reaches across.
  words[`${of}syllables`] += `${sound.syllables.filter((syllable) => syllable !== "").join(" ")} ${END} `;
}
