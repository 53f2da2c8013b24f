import { XMLSerializer } from "@xmldom/xmldom";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { setText, textElements } from "./docx/paragraphs.ts";
import { parseXml } from "./docx/parseXml.ts";
import type { Document, Element } from "@xmldom/xmldom";
import type { Template, TemplateParagraph } from "./readTemplate.ts";
import type { Facts, ItemScope } from "./tags/Facts.ts";
import { holds, itemsOf } from "./tags/holds.ts";
import type { PrintedNumber } from "./tags/Printed.ts";
import { printTag } from "./tags/printTag.ts";
import type { Tag } from "./tags/Tag.ts";

/**
 * Marks around what a tag printed: where a number begins, which of the numbers it is, where it ends. They are noncharacters of
 * Unicode, which XML carries and no text contains (readTemplate drops them).
 */
export const MARK = { begin: "\ufdd0", text: "\ufdd2", end: "\ufdd1" } as const;

/** On each paragraph, while it is filled: its place in the template. */
export const PARAGRAPH_MARK = "zb";

export interface Rendered {
  readonly document: Document;
  readonly numbers: readonly PrintedNumber[];
}

/** Fills a template that has no problems. Numbers come out between marks (MARK), paragraphs with their place (PARAGRAPH_MARK). */
export function renderTemplate(template: Template, facts: Facts): Rendered {
  const tags: { readonly tag: Tag; readonly text: string }[] = [];
  for (const [index, paragraph] of template.paragraphs.entries()) {
    paragraph.element.setAttribute(PARAGRAPH_MARK, String(index));
    numberTags(paragraph, tags);
  }
  const numbers: PrintedNumber[] = [];
  const zip = new PizZip();
  zip.file("[Content_Types].xml", TYPES);
  zip.file("word/document.xml", new XMLSerializer().serializeToString(template.document));
  const filled = new Docxtemplater(zip, {
    paragraphLoop: true,
    errorLogging: false,
    // Every tag stands as its place in `tags`: read once, in readTemplate.
    parser: (place) => {
      const known = tags[Number(place)];
      return { get: (scope: unknown) => (known ? answer(known.tag, known.text, facts, scopeOf(scope), numbers) : "") };
    },
  });
  filled.render({});
  const text = filled.getZip().file("word/document.xml")?.asNodeBuffer();
  if (!text) throw new Error("nothing was filled");
  return { document: parseXml(text), numbers };
}

/** What docxtemplater asks a tag for: a text, the items of a loop, or whether a section stands. */
function answer(tag: Tag, text: string, facts: Facts, scope: ItemScope | null, numbers: PrintedNumber[]): unknown {
  switch (tag.kind) {
    case "close":
      return "";
    case "loop":
      return itemsOf(tag.over, facts);
    case "section":
      return holds(tag.condition, facts, scope);
    case "value":
      return printTag(tag, text, facts, scope)
        .map((printed) => {
          if (typeof printed === "string") return withoutMarks(printed);
          numbers.push(printed);
          return `${MARK.begin}${numbers.length - 1}${MARK.text}${withoutMarks(printed.text)}${MARK.end}`;
        })
        .join("");
  }
}

function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0-\ufdd2]/g, "");
}

function scopeOf(scope: unknown): ItemScope | null {
  return typeof scope === "object" && scope !== null && "item" in scope ? (scope as ItemScope) : null;
}

/** Writes each tag of a paragraph as its place in the list of tags, in the run in which it begins. */
function numberTags(paragraph: TemplateParagraph, all: { tag: Tag; text: string }[]): void {
  if (paragraph.tags.length === 0) return;
  const elements = textElements(paragraph.element);
  const letters = lettersOf(elements);
  const texts = new Map<Element, string>(elements.map((element) => [element, ""]));
  let at = 0;
  let number = 0;
  for (const piece of paragraph.pieces) {
    const length = piece.kind === "tag" ? piece.raw.length : piece.text.length;
    if (piece.kind === "text") {
      for (let offset = 0; offset < length; offset += 1) {
        const element = letters[at + offset] ?? elements.at(-1);
        if (element) texts.set(element, (texts.get(element) ?? "") + piece.text[offset]);
      }
    } else {
      const tag = paragraph.tags[number];
      number += 1;
      const element = letters[at] ?? elements.at(-1);
      if (tag && element) texts.set(element, (texts.get(element) ?? "") + placed(tag, all.length));
      if (tag) all.push({ tag, text: piece.text.normalize("NFKC") });
    }
    at += length;
  }
  for (const [element, text] of texts) setText(element, text);
}

/** The element in which each letter (UTF-16) of the paragraph's text stands. */
function lettersOf(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => {
    const text = withoutMarks(element.textContent ?? "");
    return Array.from({ length: text.length }, () => element);
  });
}

function placed(tag: Tag, place: number): string {
  if (tag.kind === "close") return "{/}";
  if (tag.kind === "value") return `{${place}}`;
  return `{${tag.inverted ? "^" : "#"}${place}}`;
}

const TYPES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
