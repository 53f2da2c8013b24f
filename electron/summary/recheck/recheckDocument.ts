/**
 * electron/summary/recheck — a document that was edited outside, held against the figures again (改后回检). The rule: what
 * the document says is never believed; each number is found by its bookmark, else by the words around it, and the work is
 * bounded whatever the file holds.
 */
import { figures } from "../../../db/figures/index.ts";
import type { Recheck } from "../../contract/summaryModel.ts";
import { openDocx } from "../../files/docx/openDocx.ts";
import { readText } from "../../files/docx/readText.ts";
import { figureDigest, figureInAnchor } from "../anchorName.ts";
import { fillText } from "../fillText.ts";
import { identityOf, type SummaryIdentity } from "../identity.ts";
import type { SummaryInput, SummaryStore } from "../SummaryInput.ts";
import { type EditedText, editedText, type NamedStretch } from "./EditedText.ts";
import { type ExpectedNumber, expectedNumbers } from "./ExpectedNumber.ts";
import { findByWords } from "./findByWords.ts";
import { sentenceAt } from "./sentenceAt.ts";
import { createTaken, type Taken } from "./Taken.ts";

/**
 * What a document from outside says it is, so that the template and texts of its edition can be given to recheckDocument.
 * @throws FileRefused what is no plain Word document
 */
export function documentIdentity(bytes: Uint8Array): SummaryIdentity | null {
  return identityOf(readText(openDocx(bytes)).root);
}

/**
 * Holds an edited document against the figures of today. Numbers are known by their bookmarks, where these are gone by the words
 * around them. `input` is what the edition is made from; kind and month are the document's own where it says them.
 * @throws FileRefused what is no plain Word document; TemplateBroken
 */
export function recheckDocument(store: SummaryStore, bytes: Uint8Array, input: SummaryInput): Recheck {
  const document = readText(openDocx(bytes)).root;
  const identity = identityOf(document);
  const { kind, asOf } = identity ?? input;
  const edited = editedText(document);
  const { numbers, words } = expectedNumbers(fillText(store, { ...input, kind, asOf }).blocks);
  const expected = new Map(numbers.map((each) => [each.number.anchor, each]));

  const taken = createTaken(edited.text.length);
  const [differences, vanished]: [Recheck["differences"], Recheck["vanished"]] = [[], []];
  let agrees = 0;
  const compare = (each: ExpectedNumber, place: { from: number; to: number }): void => {
    const found = edited.text.slice(place.from, place.to).trim();
    taken.take(place.from, place.to);
    if (alike(found, each.text)) agrees += 1;
    else
      differences.push({
        ...named(each),
        sentence: sentenceAt(edited.text, place.from),
        found,
        expected: each.text,
        record: each.number.record,
      });
  };

  const stretches = edited.stretches.filter(({ name }) => figureInAnchor(name) !== null);
  const bookmarked = createTaken(edited.text.length);
  for (const { from, to } of stretches) bookmarked.take(from, to);
  const lost = new Set(expected.keys());
  for (const stretch of stretches) {
    const each = expected.get(stretch.name);
    const place = wholeNumber(edited, stretch, bookmarked, each);
    if (place.from === place.to) continue;
    if (each) {
      lost.delete(stretch.name);
      compare(each, place);
    } else {
      taken.take(place.from, place.to);
      differences.push(noLonger(edited, stretch, place));
    }
  }
  for (const anchor of lost) {
    const each = expected.get(anchor);
    if (!each) continue;
    const place = findByWords(each, edited, taken.overlaps);
    if (place) compare(each, place);
    else vanished.push({ ...named(each), sentence: each.sentence, expected: each.text });
  }
  return { identity, asOf, agrees, differences, vanished, added: addedNumbers(edited, taken, words) };
}

function named({
  number: { figure, name, field, item },
}: ExpectedNumber): Pick<Recheck["differences"][number], "figure" | "name" | "field" | "item"> {
  return { figure, name, field, item };
}

/** A bookmark of ours that nothing in the text of today prints: its item is gone, or its tag. */
function noLonger(
  { text }: EditedText,
  { name }: NamedStretch,
  place: { from: number; to: number },
): Recheck["differences"][number] {
  const figure = figures.find(({ id }) => figureDigest(id) === figureInAnchor(name));
  return {
    figure: figure?.id ?? "",
    name: figure?.name ?? "",
    field: null,
    item: null,
    sentence: sentenceAt(text, place.from),
    found: text.slice(place.from, place.to).trim(),
    expected: null,
    record: null,
  };
}

/** How many figures may have been typed at the edge of a bookmark; no number has more. */
const LONGEST_TYPED = 20;

/**
 * What was typed at the edge of a bookmark stands outside of it: 12 with 5 typed behind it is 125; unless the summary itself has
 * figures there (12 in front of 2路).
 */
function wholeNumber(
  { text }: EditedText,
  { from, to }: NamedStretch,
  bookmarked: Taken,
  own: ExpectedNumber | undefined,
): { from: number; to: number } {
  if (!/^[\d.]*$/.test(text.slice(from, to))) return { from, to };
  const free = (at: number): boolean => /[\d.]/.test(text[at] ?? "") && !bookmarked.overlaps(at, at + 1);
  let [first, last] = [from, to];
  if (!/[\d.]$/.test(own?.before ?? "")) {
    while (first > 0 && from - first < LONGEST_TYPED && free(first - 1)) first -= 1;
  }
  if (!/^[\d.]/.test(own?.behind ?? "")) {
    while (last < text.length && last - to < LONGEST_TYPED && free(last)) last += 1;
  }
  return { from: first, to: last };
}

/** Numbers that neither stand on a figure nor in the template's own words. */
function addedNumbers({ text }: EditedText, taken: Taken, words: readonly string[]): Recheck["added"] {
  const own = new Map<string, number>();
  for (const [key] of tokens(words.join("\n"))) own.set(key, (own.get(key) ?? 0) + 1);
  return tokens(text).flatMap(([key, found, at]) => {
    if (taken.overlaps(at, at + found.length)) return [];
    const left = own.get(key) ?? 0;
    own.set(key, left - 1);
    return left > 0 ? [] : [{ found, sentence: sentenceAt(text, at) }];
  });
}

/** The numbers of a text, with the letter behind each, by which 2021年 and 2021个 are two. */
function tokens(text: string): [key: string, found: string, at: number][] {
  return [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(({ 0: found, index }) => [
    `${found}${text[index + found.length] ?? ""}`.trim(),
    found,
    index,
  ]);
}

function alike(first: string, second: string): boolean {
  const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
  return plain(first) === plain(second);
}
