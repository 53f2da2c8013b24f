import type { SummaryBlock, SummaryNumber } from "../contract/summaryModel.ts";
import { nextBookmarkId } from "../files/docx/nextBookmarkId.ts";
import { paragraphsOf, paragraphText, setText, textElements, wordsOf } from "../files/docx/paragraphs.ts";
import { wordAttribute, wordChildren, wordElements } from "../files/docx/wordElements.ts";
import { type TreeEdits, treeEdits } from "../files/xml/treeEdits.ts";
import { xmlElement } from "../files/xml/xmlElement.ts";
import { attribute, deepCopy, setAttribute, type XmlElement, type XmlNode } from "../files/xml/xmlTree.ts";
import { anchorName } from "./anchorName.ts";
import { PARAGRAPH_MARK } from "./compileTemplate.ts";
import { MARK } from "./marks.ts";
import { paragraphStyle } from "./paragraphStyle.ts";
import type { Template } from "./readTemplate.ts";
import type { Rendered } from "./renderTemplate.ts";
import { sayYears } from "./sayYears.ts";
import { tidyPunctuation } from "./tidyPunctuation.ts";

/**
 * Turns the marks of a filled text into bookmarks, one around each number, and tells what then stands in it. Paragraphs of the
 * template that had tags and have come out empty go, and those that this edition leaves blank.
 */
export function placeNumbers({ document, numbers }: Rendered, template: Template): SummaryBlock[] {
  const styles = paragraphStyle(template.docx);
  const names = anchorNames();
  const { root } = document;
  const edits = treeEdits(root);
  let nextId = nextBookmarkId(root);
  const place = (run: XmlElement, { anchor }: SummaryNumber): void => {
    edits.insertBefore(xmlElement("w:bookmarkStart", { "w:id": nextId, "w:name": anchor }), run);
    edits.insertAfter(xmlElement("w:bookmarkEnd", { "w:id": nextId }), run);
    nextId += 1;
  };
  dropDuplicateBookmarks(root, edits);
  return paragraphsOf(root).flatMap((paragraph) => {
    const paragraphPlace = Number(attribute(paragraph, PARAGRAPH_MARK));
    // A loop repeats paragraphs; Word wants these ids once.
    for (const name of [PARAGRAPH_MARK, "w14:paraId", "w14:textId"]) setAttribute(paragraph, name, null);
    const own = template.paragraphs[paragraphPlace];
    if (own && (own.tags.length > 0 || own.edited)) {
      sayYears(paragraph, numbers);
      tidyPunctuation(paragraph);
      if (paragraphText(paragraph).trim() === "" && mayGo(paragraph, edits.parentOf(paragraph))) {
        edits.remove(paragraph);
        return [];
      }
    }
    const spans: SummaryBlock["spans"] = [];
    for (const text of textElements(paragraph)) {
      for (const { run, part, index } of splitMarks(text, edits)) {
        const printed = index === null ? undefined : numbers[index];
        if (part === "") continue;
        if (!printed) {
          const last = spans.at(-1);
          if (last && last.number === null) last.text += part;
          else spans.push({ text: part, number: null });
          continue;
        }
        const number: SummaryNumber = { anchor: names(printed.number, printed.tag), ...printed.number };
        place(run, number);
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
function mayGo(paragraph: XmlElement, parent: XmlElement | undefined): boolean {
  if (["sectPr", "drawing", "pict", "object", "br", "tab"].some((name) => wordElements(paragraph, name).length > 0))
    return false;
  return parent?.name !== "w:tc" || wordChildren(parent, "p").length > 1;
}

interface Part {
  /** The run that now holds this part and nothing else */
  readonly run: XmlElement;
  readonly part: string;
  /** Which of the numbers it is; null for plain words */
  readonly index: number | null;
}

/** Cuts the run of a text so that each number stands in a run of its own. A run without marks is left as it is. */
function splitMarks(text: XmlElement, edits: TreeEdits): Part[] {
  const content = wordsOf(text);
  const run = edits.parentOf(text);
  if (run?.name !== "w:r") return [];
  if (!content.includes(MARK.begin)) return [{ run, part: content, index: null }];
  isolate(run, text, edits);
  let after = run;
  return [...content.matchAll(/\ufdd0(\d+)\ufdd2([^\ufdd1]*)\ufdd1|([^\ufdd0]+)/g)].map(
    ([, index, number, words], position) => {
      const own = position === 0 ? run : deepCopy(run);
      if (position > 0) edits.insertAfter(own, after);
      after = own;
      const part = number ?? words ?? "";
      const [element] = wordChildren(own, "t");
      if (element) setText(element, part);
      return { run: own, part, index: index === undefined ? null : Number(index) };
    },
  );
}

/** Moves what stands beside a text in its run into runs of their own, in the same look. */
function isolate(run: XmlElement, text: XmlElement, edits: TreeEdits): void {
  const [look] = wordChildren(run, "rPr");
  const [before, behind]: [XmlNode[], XmlNode[]] = [[], []];
  const at = run.children.indexOf(text);
  for (const [index, child] of run.children.entries())
    if (child !== text && child !== look && typeof child !== "string") (index > at ? behind : before).push(child);
  const inOwnRun = (children: readonly XmlNode[]): XmlElement => ({
    name: run.name,
    attributes: [...run.attributes],
    children: look ? [deepCopy(look), ...children] : [...children],
  });
  if (before.length > 0) edits.insertBefore(inOwnRun(before), run);
  if (behind.length > 0) edits.insertAfter(inOwnRun(behind), run);
  run.children = look ? [look, text] : [text];
}

/** A bookmark of the bureau's own in a loop would stand several times under one name and id: only the first stays. */
function dropDuplicateBookmarks(root: XmlElement, { remove }: TreeEdits): void {
  const [names, started, ended] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const start of wordElements(root, "bookmarkStart")) {
    const [name, id] = [wordAttribute(start, "name") ?? "", wordAttribute(start, "id") ?? ""];
    // Numbers' own names, in a template that was made from a summary, would be taken for today's.
    if (names.has(name) || started.has(id) || name.startsWith("zb_")) remove(start);
    else started.add(id);
    names.add(name);
  }
  for (const end of wordElements(root, "bookmarkEnd")) {
    const id = wordAttribute(end, "id") ?? "";
    if (!started.has(id) || ended.has(id)) remove(end);
    ended.add(id);
  }
}
