import type { Element, Node } from "@xmldom/xmldom";
import type { SummaryBlock, SummaryNumber } from "../contract/summaryModel.ts";
import { nextBookmarkId } from "../files/docx/nextBookmarkId.ts";
import { paragraphsOf, paragraphText, setText, textElements } from "../files/docx/paragraphs.ts";
import { isWord, WORD, wordElements } from "../files/docx/parseXml.ts";
import { anchorName } from "./anchorName.ts";
import { PARAGRAPH_MARK } from "./compileTemplate.ts";
import { MARK } from "./marks.ts";
import { paragraphStyle } from "./paragraphStyle.ts";
import type { Template } from "./readTemplate.ts";
import type { Rendered } from "./renderTemplate.ts";
import { tidyPunctuation } from "./tidyPunctuation.ts";

/**
 * Turns the marks of a filled text into bookmarks, one around each number, and tells what then stands in it. Paragraphs of the
 * template that had tags and have come out empty go, and those that this edition leaves blank.
 */
export function placeNumbers({ document, numbers }: Rendered, template: Template): SummaryBlock[] {
  const styles = paragraphStyle(template.docx);
  const names = anchorNames();
  let nextId = nextBookmarkId(document);
  const place = (start: Element, text: Element, number: SummaryNumber): void => {
    const [begin, end] = ["bookmarkStart", "bookmarkEnd"].map((name) => document.createElementNS(WORD, `w:${name}`));
    if (!begin || !end) return;
    for (const mark of [begin, end]) mark.setAttributeNS(WORD, "w:id", String(nextId));
    begin.setAttributeNS(WORD, "w:name", number.anchor);
    nextId += 1;
    start.parentNode?.insertBefore(begin, start);
    text.parentNode?.insertBefore(end, text.nextSibling);
  };
  dropDuplicateBookmarks(wordElements(document, "bookmarkStart"), wordElements(document, "bookmarkEnd"));
  return paragraphsOf(document).flatMap((paragraph) => {
    const paragraphPlace = Number(paragraph.getAttribute(PARAGRAPH_MARK));
    paragraph.removeAttribute(PARAGRAPH_MARK);
    // A loop repeats paragraphs; Word wants these ids once.
    for (const id of ["w14:paraId", "w14:textId"]) paragraph.removeAttribute(id);
    const own = template.paragraphs[paragraphPlace];
    if (own && (own.tags.length > 0 || own.edited)) {
      tidyPunctuation(paragraph);
      if (paragraphText(paragraph).trim() === "" && mayGo(paragraph)) {
        paragraph.parentNode?.removeChild(paragraph);
        return [];
      }
    }
    const spans: SummaryBlock["spans"] = [];
    for (const text of textElements(paragraph)) {
      for (const { run, part, index } of splitMarks(text)) {
        const printed = index === null ? undefined : numbers[index];
        if (part === "") continue;
        if (!printed) {
          const last = spans.at(-1);
          if (last && last.number === null) last.text += part;
          else spans.push({ text: part, number: null });
          continue;
        }
        const number: SummaryNumber = { anchor: names(printed.number, printed.tag), ...printed.number };
        place(run, run, number);
        spans.push({ text: part, number });
      }
    }
    if (spans.length === 0) return [];
    return [
      {
        paragraph: paragraphPlace,
        style: styles(paragraph, spans.map(({ text }) => text).join("")),
        spans,
        template: own?.text ?? "",
        edited: own?.edited ?? false,
      },
    ];
  });
}

function anchorNames(): (number: Omit<SummaryNumber, "anchor">, tag: string) => string {
  const used = new Map<string, number>();
  return ({ figure, field, item, record }, tag) => {
    const key = { figure, field, item: record?.id ?? item, tag };
    const base = anchorName(key, 0);
    const before = used.get(base) ?? 0;
    used.set(base, before + 1);
    return anchorName(key, before);
  };
}

/** A cell must keep its last paragraph, and what holds a picture, a break or a section's end is not empty. */
function mayGo(paragraph: Element): boolean {
  if (["sectPr", "drawing", "pict", "object", "br", "tab"].some((name) => wordElements(paragraph, name).length > 0))
    return false;
  const parent = paragraph.parentNode;
  if (!isWord(parent, "tc")) return true;
  return [...parent.childNodes].filter((node) => isWord(node, "p")).length > 1;
}

interface Part {
  /** The run that now holds this part and nothing else */
  readonly run: Element;
  readonly part: string;
  /** Which of the numbers it is; null for plain words */
  readonly index: number | null;
}

/** Cuts the run of a text so that each number stands in a run of its own. A run without marks is left as it is. */
function splitMarks(text: Element): Part[] {
  const content = text.textContent ?? "";
  const run = text.parentNode;
  if (!content.includes(MARK.begin) || !isWord(run, "r"))
    return isWord(run, "r") ? [{ run, part: content, index: null }] : [];
  const parts = [...content.matchAll(/\ufdd0(\d+)\ufdd2([^\ufdd1]*)\ufdd1|([^\ufdd0]+)/g)].map(
    ([, index, number, words]) => ({
      part: number ?? words ?? "",
      index: index === undefined ? null : Number(index),
    }),
  );
  isolate(run, text);
  let after: Node = run;
  return parts
    .map(({ part, index }, position) => {
      const own = position === 0 ? run : (run.cloneNode(true) as Element);
      if (position > 0) run.parentNode?.insertBefore(own, after.nextSibling);
      after = own;
      return { run: own, part, index };
    })
    .map((made) => {
      const [element] = textElementsOfRun(made.run);
      if (element) setText(element, made.part);
      return made;
    });
}

function textElementsOfRun(run: Element): Element[] {
  return [...run.childNodes].filter((node): node is Element => isWord(node, "t"));
}

/** Moves what stands beside a text in its run into runs of their own, in the same look. */
function isolate(run: Element, text: Element): void {
  const look = [...run.childNodes].find((node) => isWord(node, "rPr")) ?? null;
  const [before, behind]: [Node[], Node[]] = [[], []];
  let passed = false;
  for (const node of [...run.childNodes]) {
    if (node === text) passed = true;
    else if (node !== look) (passed ? behind : before).push(node);
  }
  const moved = (nodes: readonly Node[], next: Node | null): void => {
    if (nodes.length === 0) return;
    const own = run.cloneNode(false) as Element;
    if (look) own.appendChild(look.cloneNode(true));
    for (const node of nodes) own.appendChild(node);
    run.parentNode?.insertBefore(own, next);
  };
  moved(before, run);
  moved(behind, run.nextSibling);
}

/** A bookmark of the bureau's own in a loop would stand several times under one name and id: only the first stays. */
function dropDuplicateBookmarks(starts: readonly Element[], ends: readonly Element[]): void {
  const [names, started, ended] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const start of starts) {
    const [name, id] = [start.getAttributeNS(WORD, "name") ?? "", start.getAttributeNS(WORD, "id") ?? ""];
    // Numbers' own names, in a template that was made from a summary, would be taken for today's.
    if (names.has(name) || started.has(id) || name.startsWith("zb_")) start.parentNode?.removeChild(start);
    else started.add(id);
    names.add(name);
  }
  for (const end of ends) {
    const id = end.getAttributeNS(WORD, "id") ?? "";
    if (!started.has(id) || ended.has(id)) end.parentNode?.removeChild(end);
    ended.add(id);
  }
}
