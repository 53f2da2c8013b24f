import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import type { TemplateProblem } from "../contract/summaryModel.ts";
import { setText, textElements, wordsOf } from "../files/docx/paragraphs.ts";
import { readPart } from "../files/docx/readPart.ts";
import { setAttribute, type XmlDocument, type XmlElement, xmlSource } from "../files/xml/xmlTree.ts";
import type { Tag } from "../tags/index.ts";
import { withoutMarks } from "./marks.ts";
import type { Template, TemplateParagraph } from "./readTemplate.ts";
import { TemplateBroken } from "./SummaryInput.ts";

/** On each paragraph, while it is filled: its place in the template. */
export const PARAGRAPH_MARK = "zb";

/** A tag where it stands. */
export interface PlacedTag {
  readonly tag: Tag;
  /** As written, without braces, in plain signs */
  readonly text: string;
  readonly paragraph: number;
}

/** A template ready to be filled, once. `answer`: what a tag is there, in docxtemplater's terms, in the scope of the loop around it. */
export type CompiledTemplate = (answer: (tag: PlacedTag, scope: unknown) => unknown) => XmlDocument;

/**
 * Hands a template whose tags are in order to docxtemplater. Every tag is written as its place in a list, so that it is read
 * once, by readTemplate, and docxtemplater needs to know nothing of what stands in it.
 * @throws TemplateBroken where sections begin and end so that cutting them out would tear a table apart
 */
export function compileTemplate(template: Template): CompiledTemplate {
  if (template.problems.length > 0) throw new TemplateBroken(template.problems);
  const tags: PlacedTag[] = [];
  for (const [index, paragraph] of template.paragraphs.entries()) {
    setAttribute(paragraph.element, PARAGRAPH_MARK, String(index));
    numberTags(paragraph, index, tags);
  }
  const zip = new PizZip();
  zip.file("[Content_Types].xml", TYPES);
  zip.file("word/document.xml", xmlSource(template.document));
  let answer: Parameters<CompiledTemplate>[0] = () => "";
  const compiled = named(template, tags, () => {
    return new Docxtemplater(zip, {
      paragraphLoop: true,
      errorLogging: false,
      parser: (place) => {
        const tag = tags[Number(place)];
        return { get: (scope: unknown) => (tag ? answer(tag, scope) : "") };
      },
    });
  });
  return (answering) => {
    answer = answering;
    named(template, tags, () => compiled.render({}));
    const text = compiled.getZip().file("word/document.xml")?.asNodeBuffer();
    if (!text) throw new Error("nothing was filled");
    return readPart(text);
  };
}

interface LibraryError {
  readonly properties?: {
    readonly errors?: readonly LibraryError[];
    readonly xtag?: unknown;
    readonly rootError?: unknown;
    readonly id?: string;
  };
}

/** Runs the library; what it complains of is said in our words, with the paragraph of the tag that it names. */
function named<T>(template: Template, tags: readonly PlacedTag[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { properties } = error as LibraryError;
    if (properties === undefined) throw error;
    const all = properties.errors ?? [error as LibraryError];
    // What our own answers threw comes out as it was.
    for (const each of all) if (each.properties?.rootError !== undefined) throw each.properties.rootError;
    throw new TemplateBroken(all.map((each) => problemOf(template, tags[Number(each.properties?.xtag)])));
  }
}

function problemOf(template: Template, tag: PlacedTag | undefined): TemplateProblem {
  const message = "的开始和结束不在同一处（例如不在表格的同一格或同一行里），请放在一起";
  if (!tag) return { paragraph: null, text: "", tag: null, message: `有标签${message}` };
  const { paragraph, text } = tag;
  const place = `第 ${paragraph + 1} 段：{${text}} `;
  return {
    paragraph,
    text: template.paragraphs[paragraph]?.text.slice(0, 60) ?? "",
    tag: `{${text}}`,
    message: place + message,
  };
}

/** Writes each tag of a paragraph as its place in the list of tags, in the run in which it begins. */
function numberTags(paragraph: TemplateParagraph, index: number, all: PlacedTag[]): void {
  if (paragraph.tags.length === 0) return;
  const elements = textElements(paragraph.element);
  const letters = lettersOf(elements);
  const texts = new Map<XmlElement, string>(elements.map((element) => [element, ""]));
  const write = (at: number, text: string): void => {
    const element = letters[at] ?? elements.at(-1);
    if (element) texts.set(element, (texts.get(element) ?? "") + text);
  };
  let at = 0;
  let number = 0;
  for (const piece of paragraph.pieces) {
    if (piece.kind === "text") {
      for (let offset = 0; offset < piece.text.length; offset += 1) write(at + offset, piece.text[offset] ?? "");
      at += piece.text.length;
      continue;
    }
    const tag = paragraph.tags[number];
    number += 1;
    if (tag) {
      write(at, placed(tag, all.length));
      all.push({ tag, text: piece.text.normalize("NFKC"), paragraph: index });
    }
    at += piece.raw.length;
  }
  for (const [element, text] of texts) setText(element, text);
}

/** The element in which each letter (UTF-16) of the paragraph's text stands. */
function lettersOf(elements: readonly XmlElement[]): XmlElement[] {
  return elements.flatMap((element) => {
    const { length } = withoutMarks(wordsOf(element));
    return Array.from({ length }, () => element);
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
