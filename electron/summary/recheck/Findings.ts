import { figures } from "../../../db/figures/index.ts";
import type { Recheck } from "../../contract/summaryModel.ts";
import { figureDigest, figureInAnchor } from "../anchorName.ts";
import { isNumberCell } from "./cellMeaning.ts";
import { exactOf } from "./exactOf.ts";
import { type Unlike, unlikeIn } from "./meaning/unlikeIn.ts";
import type { NumberPair } from "./pairing/pairNumbers.ts";
import { phraseOf } from "./phraseOf.ts";
import { placeOf, placeOfCell } from "./placeOf.ts";
import type { DocumentLine } from "./reading/DocumentLine.ts";
import type { OtherList } from "./recheckLists.ts";
import type { SaidNumber, Sentence, SourceSpan } from "./Sentence.ts";

/** What a recheck has found, in the words in which it is told. */
export interface Findings extends Pick<Recheck, "differences" | "vanished" | "added"> {
  /** Anchors of figures that the document does not have as they are */
  readonly unlike: ReadonlySet<string>;
  /** Whether two numbers say the same; where not, it is noted. */
  compare(pair: NumberPair): boolean;
  list(list: OtherList): void;
  lost(own: SaidNumber): void;
  extra(found: SaidNumber): void;
  /** A cell of an annex's table that says something else */
  cell(line: DocumentLine, column: number, found: string, expected: string): void;
  /** Words over an annex's table (《title》) that say something else, or are gone (found: "") */
  caption(annex: string, line: DocumentLine, unlike: Unlike, found: string, expected: string): void;
  /** A row of an annex's table that is gone, and one that is new */
  lostRow(line: DocumentLine, words: string): void;
  extraRow(line: DocumentLine, words: string): void;
}

/** `year`: the one that a date without a year is of. */
export function createFindings(year: number): Findings {
  const [differences, vanished, added]: [Recheck["differences"], Recheck["vanished"], Recheck["added"]] = [[], [], []];
  const unlike = new Set<string>();
  const once = ({ source }: { source: SourceSpan | null }): boolean => {
    if (!source) return true;
    const known = unlike.has(source.number.anchor);
    unlike.add(source.number.anchor);
    return !known;
  };
  return {
    differences,
    vanished,
    added,
    unlike,
    compare({ own, found }) {
      const kinds = unlikeIn(own, exactOf(own), found, year);
      if (kinds.length === 0) return true;
      if (!once(own)) return false;
      const bare = kinds.length === 1 && kinds[0] === "数字";
      differences.push({
        ...namedBy(own.source),
        unlike: kinds,
        place: placeOf(found.sentence, found.from),
        sentence: wordsOf(found.sentence, found.from),
        found: bare ? figuresOf(found) : phraseOf(found, own),
        expected: bare ? figuresOf(own) : phraseOf(own, found),
        record: own.source?.number.record ?? null,
      });
      return false;
    },
    list({ source, sentence, found, place }) {
      if (!once({ source })) return;
      const expected = sentence.text.slice(source.from, source.to);
      if (found === null || !place) {
        vanished.push({
          ...namedBy(source),
          place: placeOf(sentence, source.from),
          sentence: wordsOf(sentence, source.from),
          expected,
        });
        return;
      }
      differences.push({
        ...namedBy(source),
        unlike: ["所指"],
        place: placeOf(place.sentence, place.from),
        sentence: wordsOf(place.sentence, place.from),
        found,
        expected,
        record: source.number.record,
      });
    },
    lost(own) {
      if (!once(own)) return;
      vanished.push({
        ...namedBy(own.source),
        place: placeOf(own.sentence, own.from),
        sentence: wordsOf(own.sentence, own.from),
        expected: own.source ? own.sentence.text.slice(own.source.from, own.source.to) : phraseOf(own),
      });
    },
    cell(line, column, said, ours) {
      differences.push({
        ...namedBy(null),
        unlike: [isNumberCell(said) || isNumberCell(ours) ? "数字" : "所指"],
        place: placeOfCell(line, column),
        sentence: rowWords(line),
        found: said === "" ? BLANK : said,
        expected: ours === "" ? BLANK : ours,
        record: null,
      });
    },
    caption(annex, line, kind, said, ours) {
      const about = { ...namedBy(null), unlike: [kind], place: `《${annex}》表头`, sentence: rowWords(line) };
      differences.push({ ...about, found: said === "" ? BLANK : said, expected: ours, record: null });
    },
    lostRow(line, words) {
      vanished.push({ ...namedBy(null), place: placeOfCell(line), sentence: rowWords(line), expected: words });
    },
    extraRow(line, words) {
      added.push({ found: words, place: placeOfCell(line), sentence: rowWords(line) });
    },
    extra(found) {
      if (isYear(found, year)) return;
      const place = placeOf(found.sentence, found.from);
      const sentence = wordsOf(found.sentence, found.from);
      const digest = figureInAnchor(found.anchor ?? "");
      if (digest === null) {
        added.push({ found: figuresOf(found), place, sentence });
        return;
      }
      // A bookmark of ours that nothing in the text of today prints: its item is gone, or its tag.
      const figure = figures.find(({ id }) => figureDigest(id) === digest);
      const name = { figure: figure?.id ?? "", name: figure?.name ?? "", field: null, item: null };
      differences.push({ ...name, unlike: [], place, sentence, found: figuresOf(found), expected: null, record: null });
    },
  };
}

const BLANK = "（空白）";

function rowWords({ text }: DocumentLine): string {
  return text
    .slice(0, 2 * SHOWN)
    .trim()
    .replace(/\s*\t\s*/g, " | ");
}

/** 2021年 of a summary of 2021 claims nothing. */
function isYear({ what }: SaidNumber, year: number): boolean {
  return what.kind === "moment" && what.year === year && what.month === null;
}

function namedBy(
  source: SourceSpan | null,
): Pick<Recheck["differences"][number], "figure" | "name" | "field" | "item"> {
  if (!source) return { figure: "", name: "", field: null, item: null };
  const { figure, name, field, item } = source.number;
  return { figure, name, field, item };
}

/** As it is written: a date whole, a quantity without its unit. */
function figuresOf({ sentence: { text }, begin, from, to, end, what }: SaidNumber): string {
  if (what.kind === "moment") return text.slice(from, end).trim();
  return text.slice(what.hedge === null ? from : begin, what.hedge === null ? to : end).trim();
}

/** How much of a sentence is shown to either side of what is named. */
const SHOWN = 200;

/** A row of a table reads with strokes between its cells; of a very long sentence, what is near the place. */
function wordsOf({ text }: Sentence, at: number): string {
  const near = text.slice(Math.max(0, at - SHOWN), at + SHOWN);
  return near.trim().replace(/\s*\t\s*/g, " | ");
}
