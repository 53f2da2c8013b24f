import type { SummaryNumber } from "../../contract/summaryModel.ts";
import type { DocumentLine, NamedStretch } from "./reading/DocumentLine.ts";
import { plainLetters } from "./reading/plainLetters.ts";
import type { ReadNumber } from "./reading/ReadNumber.ts";
import { readNumbers } from "./reading/readNumbers.ts";
import { type Said, saidOf } from "./reading/saidOf.ts";

/** A figure of the summary, as far as a sentence has it. */
export interface SourceSpan {
  readonly from: number;
  readonly to: number;
  readonly number: SummaryNumber;
}

/** A number with all that its sentence says of it. */
export interface SaidNumber extends ReadNumber, Said {
  readonly index: number;
  readonly sentence: Sentence;
  readonly source: SourceSpan | null;
  /** The bookmark that it stands in */
  readonly anchor: string | null;
}

/** A sentence of a text, or a row of a table: the least that is moved, left out or added as one. */
export interface Sentence {
  readonly text: string;
  /** Its words in plain letters, every number as one mark */
  readonly mask: string;
  readonly numbers: readonly SaidNumber[];
  readonly sources: readonly SourceSpan[];
  readonly order: number;
  /** The line it is in, and where it begins there */
  readonly line: DocumentLine;
  readonly at: number;
}

const MARK = "\u25a1";

/** The sentences of a text's lines. `sourcesOf`: what is known of the figures in a line. */
export function sentencesOf(
  lines: readonly DocumentLine[],
  distinct: (words: string) => readonly string[],
  sourcesOf: (line: DocumentLine) => readonly SourceSpan[] = () => [],
): Sentence[] {
  const found: Sentence[] = [];
  for (const line of lines) {
    const sources = sourcesOf(line);
    for (const { text, at } of cut(line)) {
      const within = <Place extends { from: number; to: number }>(places: readonly Place[]): Place[] =>
        places
          .filter(({ from, to }) => from < at + text.length && to > at)
          .map((place) => ({ ...place, from: place.from - at, to: place.to - at }));
      found.push(sentence(text, { line, at, order: found.length }, within(sources), within(line.stretches), distinct));
    }
  }
  return found;
}

function cut(line: DocumentLine): { text: string; at: number }[] {
  if (line.row) return [{ text: line.text, at: 0 }];
  return [...line.text.matchAll(/[^。；;！!？?]+[。；;！!？?]*/g)].map(({ 0: text, index }) => ({ text, at: index }));
}

function sentence(
  text: string,
  place: Pick<Sentence, "line" | "at" | "order">,
  sources: readonly SourceSpan[],
  stretches: readonly NamedStretch[],
  distinct: (words: string) => readonly string[],
): Sentence {
  const read = readNumbers(text);
  const plain = plainLetters(text);
  let mask = "";
  let last = 0;
  for (const { begin, end } of read) {
    mask += plain.slice(last, begin) + MARK;
    last = end;
  }
  const made: { -readonly [Key in keyof Sentence]: Sentence[Key] } = {
    ...place,
    text,
    mask: (mask + plain.slice(last)).replace(/[^\S\t]/g, ""),
    sources,
    numbers: [],
  };
  const inside = <Place extends { from: number; to: number }>(places: readonly Place[], { from, to }: ReadNumber) =>
    places.find((each) => each.from < each.to && each.from < to && each.to > from) ?? null;
  made.numbers = read.map((number, index) => ({
    ...number,
    ...saidOf(plain, read, index, distinct),
    index,
    sentence: made,
    source: inside(sources, number),
    anchor: inside(stretches, number)?.name ?? null,
  }));
  return made;
}
