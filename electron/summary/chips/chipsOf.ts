/**
 * electron/summary/chips — a paragraph's template text as its editor shows it: words, and chips for tags. The rule: a text is only
 * taken apart, never written anew, so that what nobody changed is saved as it was; what is wrong is told in the reader's own words.
 */
import type { SummaryChip } from "../../contract/summary.ts";
import { type Facts, figuresOf, holds, itemsOf, lexTags, readFacts, type Tag } from "../../tags/index.ts";
import { printTag } from "../printTag.ts";
import { readParagraphs } from "../readParagraphs.ts";
import { readTemplate } from "../readTemplate.ts";
import type { SummaryInput, SummaryStore } from "../SummaryInput.ts";
import { settingsOf } from "../settingsOf.ts";
import { conditionWords, subjectWords } from "./conditionWords.ts";

/** A choice or list that is open at a place; `varies`: in a list every item says something else. */
interface Open {
  readonly words: string;
  readonly varies: boolean;
}

/**
 * A paragraph's text as its editor shows it: plain words, and a chip for every tag, with what it says today and what it is called.
 * The pieces' texts joined are the text, letter by letter. What is broken is a chip that says so.
 * @param input the edition whose template the paragraph is of
 * @param paragraph its place in the template, from 0
 * @throws FileRefused for what is no plain Word document
 */
export function chipsOf(
  store: SummaryStore,
  input: SummaryInput & { readonly template: Uint8Array },
  paragraph: number,
  text: string,
): SummaryChip[] {
  const texts = readTemplate(input.template, input.overrides).paragraphs.map((own) => own.text);
  const before = texts.slice(0, paragraph);
  const { paragraphs, wrong } = readParagraphs([...before, text, ...texts.slice(paragraph + 1)]);
  const read = paragraphs[before.length] ?? { pieces: [], tags: [] };
  const wanted = read.tags.flatMap((tag) => (tag ? figuresOf(tag) : []));
  const facts = readFacts(store.database, wanted, input.asOf, settingsOf(store, input));
  const open: Open[] = [];
  for (const { tags } of paragraphs.slice(0, before.length)) for (const tag of tags) follow(open, tag);
  const loose = new Set(lexTags(text).loose.map(({ at }) => at));
  let number = 0;
  return read.pieces.flatMap((piece): SummaryChip[] => {
    if (piece.kind === "text") return plainText(piece.text, piece.from, loose);
    const tag = read.tags[number] ?? null;
    number += 1;
    const fault = wrong.get(piece);
    const chip =
      tag === null || fault !== undefined
        ? ({ kind: "broken", shown: piece.raw, name: fault ?? piece.raw } as const)
        : chipOf(tag, piece.raw, facts, open);
    follow(open, tag);
    return [{ text: piece.raw, chip }];
  });
}

/** Keeps account of what is open, as the template's reader does. */
function follow(open: Open[], tag: Tag | null): void {
  if (tag?.kind === "close") open.pop();
  else if (tag?.kind === "section" || tag?.kind === "loop")
    open.push({ words: openingWords(tag), varies: tag.kind === "loop" && !tag.inverted });
}

function chipOf(tag: Tag, raw: string, facts: Facts, open: readonly Open[]): SummaryChip["chip"] {
  const varies = open.some((around) => around.varies);
  switch (tag.kind) {
    case "value": {
      const subject = subjectWords(tag.of);
      const filters = tag.filters.map(({ name, argument }) => `${name}${argument}`);
      const name = filters.length === 0 ? subject : `${subject}（${filters.join("、")}）`;
      if (varies) return { kind: "value", shown: subject, name: `${name}，逐项写出` };
      const said = printTag(tag, raw, facts, null).map((part) => (typeof part === "string" ? part : part.text));
      return said.join("") === ""
        ? { kind: "value", shown: subject, name: `${name}，现在没有内容` }
        : { kind: "value", shown: said.join(""), name };
    }
    case "section": {
      const words = openingWords(tag);
      if (varies) return { kind: "open", shown: words, name: words };
      const stands = holds(tag.condition, facts, null) !== tag.inverted;
      return { kind: "open", shown: words, name: `${words}，${stands ? "现在写出" : "现在不写"}` };
    }
    case "loop": {
      const words = openingWords(tag);
      const count = varies ? "" : `，现有${itemsOf(tag.over, facts).length}项`;
      return { kind: "open", shown: words, name: `${words}${count}` };
    }
    case "close":
      return { kind: "close", shown: "止", name: `“${open.at(-1)?.words ?? ""}”到此为止` };
  }
}

function openingWords(tag: Extract<Tag, { kind: "section" | "loop" }>): string {
  if (tag.kind === "section") return `${tag.inverted ? "除非" : "如果"}${conditionWords(tag.condition)}`;
  return `${tag.inverted ? "如果没有" : "逐项写"}${subjectWords(tag.over)}`;
}

/** Plain words; a brace without its other half is no word, and says so. */
function plainText(text: string, from: number, loose: ReadonlySet<number>): SummaryChip[] {
  const pieces: SummaryChip[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isLoose = loose.has(from + at) && at < text.length;
    if (!isLoose && at < text.length) continue;
    if (at > start) pieces.push({ text: text.slice(start, at), chip: null });
    const sign = text[at] ?? "";
    const name = sign === "{" || sign === "｛" ? "花括号没有闭合" : "多了一个“}”";
    if (isLoose) pieces.push({ text: sign, chip: { kind: "broken", shown: sign, name } });
    start = at + 1;
  }
  return pieces;
}
