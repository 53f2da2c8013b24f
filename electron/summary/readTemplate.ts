import type { Figure } from "../../db/figures/index.ts";
import type { TemplateProblem } from "../contract/summaryModel.ts";
import { type OpenDocument, openDocument } from "../files/docx/openDocument.ts";
import type { Docx } from "../files/docx/openDocx.ts";
import { paragraphsOf, paragraphText, replaceText } from "../files/docx/paragraphs.ts";
import { deepCopy, type XmlDocument, type XmlElement } from "../files/xml/xmlTree.ts";
import { lexTags, type Piece, plainBraces, type Tag } from "../tags/index.ts";
import { withoutMarks } from "./marks.ts";
import { readParagraphs, shortened } from "./readParagraphs.ts";

/** A paragraph of a template with its tags read. */
export interface TemplateParagraph {
  readonly element: XmlElement;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** One for each tag among the pieces; null for one that could not be read */
  readonly tags: readonly (Tag | null)[];
  /** Whether its text is this edition's own */
  readonly edited: boolean;
}

export interface Template {
  readonly docx: Docx;
  readonly document: XmlDocument;
  readonly paragraphs: readonly TemplateParagraph[];
  /** What keeps it from being filled */
  readonly problems: readonly TemplateProblem[];
  /** What is wrong with texts of this edition; the template's own stand in their place */
  readonly refused: readonly TemplateProblem[];
  /** Every figure its tags speak of */
  readonly figures: readonly Figure[];
}

/**
 * Reads a template, with this edition's own texts in the place of the paragraphs they are for.
 * @param template a .docx, or one opened before, which stays as it is
 * @throws FileRefused what openDocx and readText refuse
 */
export function readTemplate(
  template: Uint8Array | OpenDocument,
  overrides: Readonly<Record<number, string>> = {},
): Template {
  const opened = template instanceof Uint8Array ? openDocument(template) : template;
  const { docx } = opened;
  const document = { ...opened.document, root: deepCopy(opened.document.root) };
  const elements = paragraphsOf(document.root);
  const texts = elements.map((element) => withoutMarks(plainBraces(paragraphText(element))));
  const own = readParagraphs(texts);
  const problems = [...own.problems, ...outsideText(docx)];
  const refused: TemplateProblem[] = [];
  const edited = new Set<number>();
  // An edition's text that is wrong, or opens or closes sections otherwise than the template's, would break what is around it.
  for (const [key, given] of Object.entries(overrides)) {
    const paragraph = Number(key);
    const before = texts[paragraph];
    if (before === undefined) continue;
    const text = withoutMarks(plainBraces(given)).replace(/\s*[\r\n]+\s*/g, "");
    const found = readParagraphs(texts.with(paragraph, text)).problems.filter(
      (problem) => !sameProblem(problem, own.problems),
    );
    if (found.length > 0) {
      refused.push(...found.map((problem) => ({ ...problem, paragraph, text: shortened(text) })));
      continue;
    }
    texts[paragraph] = text;
    edited.add(paragraph);
    const element = elements[paragraph];
    if (element) replaceText(element, text);
  }
  const { paragraphs, figures } = edited.size === 0 ? own : readParagraphs(texts);
  return {
    docx,
    document,
    paragraphs: elements.map((element, index) => ({
      element,
      text: texts[index] ?? "",
      pieces: paragraphs[index]?.pieces ?? [],
      tags: paragraphs[index]?.tags ?? [],
      edited: edited.has(index),
    })),
    problems,
    refused,
    figures,
  };
}

/** Headers and footers are left as they are; a tag there would stand in print. */
function outsideText({ parts }: Docx): TemplateProblem[] {
  return [...parts].flatMap(([name, content]) => {
    if (!/^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(name)) return [];
    const text = plainBraces(content.toString("utf8").replace(/<[^<>]*>/g, ""));
    return lexTags(text).pieces.flatMap((piece) =>
      piece.kind === "tag"
        ? [
            {
              paragraph: null,
              text: shortened(text),
              tag: piece.raw,
              message: `页眉、页脚或脚注中的 ${piece.raw}：标签只能写在正文里`,
            },
          ]
        : [],
    );
  });
}

function sameProblem(problem: TemplateProblem, known: readonly TemplateProblem[]): boolean {
  return known.some(
    ({ paragraph, tag, message }) =>
      paragraph === problem.paragraph && tag === problem.tag && message === problem.message,
  );
}
