import type { Figure } from "../../db/figures/index.ts";
import type { TemplateProblem } from "../contract/summaryModel.ts";
import { type OpenDocument, openDocument } from "../files/docx/openDocument.ts";
import type { Docx } from "../files/docx/openDocx.ts";
import { paragraphsOf, paragraphText, replaceText } from "../files/docx/paragraphs.ts";
import { deepCopy, type XmlDocument, type XmlElement } from "../files/xml/xmlTree.ts";
import { figuresOf, lexTags, type Piece, parseTag, plainBraces, type Tag, TagProblem } from "../tags/index.ts";
import { withoutMarks } from "./marks.ts";

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

/** A section that is open at a place: its opening tag, and the list whose items it goes through. */
interface Open {
  readonly raw: string;
  readonly name: string;
  readonly list: Figure | null;
  readonly paragraph: number;
}

const SHOWN = 60;

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

function readParagraphs(texts: readonly string[]): {
  paragraphs: readonly { pieces: readonly Piece[]; tags: readonly (Tag | null)[] }[];
  problems: TemplateProblem[];
  figures: readonly Figure[];
} {
  const problems: TemplateProblem[] = [];
  const figures = new Map<string, Figure>();
  const open: Open[] = [];
  const paragraphs = texts.map((text, paragraph) => {
    const complain = (tag: string | null, message: string): void => {
      problems.push({ paragraph, text: shortened(text), tag, message: `第 ${paragraph + 1} 段：${message}` });
    };
    const { pieces, loose } = lexTags(text);
    for (const { at, brace } of loose) {
      complain(text.slice(at, at + 12), brace === "{" ? `“${text.slice(at, at + 12)}”的花括号没有闭合` : "多了一个“}”");
    }
    const tags = pieces.flatMap((piece) => {
      if (piece.kind === "text") return [];
      const tag = readTag(piece.text, open, (message) => complain(piece.raw, `${piece.raw} ${message}`));
      for (const figure of tag ? figuresOf(tag) : []) figures.set(figure.id, figure);
      follow(tag, piece, paragraph, open, (message) => complain(piece.raw, message));
      return [tag];
    });
    return { pieces, tags };
  });
  for (const { raw, paragraph } of open) {
    problems.push({
      paragraph,
      text: shortened(texts[paragraph] ?? ""),
      tag: raw,
      message: `第 ${paragraph + 1} 段：${raw} 没有结束，请在后面写 {/}`,
    });
  }
  return { paragraphs, problems, figures: [...figures.values()] };
}

function readTag(text: string, open: readonly Open[], complain: (message: string) => void): Tag | null {
  try {
    return parseTag(text, open.findLast(({ list }) => list !== null)?.list ?? null);
  } catch (error) {
    if (!(error instanceof TagProblem)) throw error;
    complain(error.message);
    return null;
  }
}

/** Keeps account of what is open. A tag that could not be read still opens what it meant to open, so that its end is not a second fault. */
function follow(
  tag: Tag | null,
  { text, raw }: { readonly text: string; readonly raw: string },
  paragraph: number,
  open: Open[],
  complain: (message: string) => void,
): void {
  const words = text.normalize("NFKC");
  if (/^[#^]/.test(words)) {
    open.push({
      raw,
      name: words.slice(1).trim(),
      list: tag?.kind === "loop" && !tag.inverted ? tag.over.list : null,
      paragraph,
    });
    return;
  }
  if (tag?.kind !== "close") return;
  const last = open.pop();
  if (!last) complain(`${raw} 前面没有与它对应的开始标签`);
  else if (tag.name !== "" && tag.name.replace(/\s/g, "") !== last.name.replace(/\s/g, "")) {
    complain(`${raw} 与前面的 ${last.raw}（第 ${last.paragraph + 1} 段）不对应`);
  }
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

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
