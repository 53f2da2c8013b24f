import type { Figure } from "../../db/figures/index.ts";
import type { TemplateProblem } from "../contract/summaryModel.ts";
import { figuresOf, lexTags, type Piece, parseTag, type Tag, TagProblem } from "../tags/index.ts";

/** A section that is open at a place: its opening tag, and the list whose items it goes through. */
interface Open {
  readonly raw: string;
  readonly name: string;
  readonly list: Figure | null;
  readonly paragraph: number;
  readonly piece: Piece;
}

const SHOWN = 60;

/**
 * Takes the paragraphs of a template apart in their order, so that what one opens another may close.
 * `tags`: one for each tag among the pieces; null for one that could not be read;
 * `wrong`: what is wrong with a tag, in words, by its piece.
 */
export function readParagraphs(texts: readonly string[]): {
  paragraphs: readonly { pieces: readonly Piece[]; tags: readonly (Tag | null)[] }[];
  problems: TemplateProblem[];
  figures: readonly Figure[];
  wrong: ReadonlyMap<Piece, string>;
} {
  const problems: TemplateProblem[] = [];
  const figures = new Map<string, Figure>();
  const wrong = new Map<Piece, string>();
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
      const fault = (message: string): void => {
        wrong.set(piece, message);
        complain(piece.raw, message);
      };
      const tag = readTag(piece.text, open, (message) => fault(`${piece.raw} ${message}`));
      for (const figure of tag ? figuresOf(tag) : []) figures.set(figure.id, figure);
      follow(tag, piece, paragraph, open, fault);
      return [tag];
    });
    return { pieces, tags };
  });
  for (const { raw, paragraph, piece } of open) {
    wrong.set(piece, `${raw} 没有结束，请在后面写 {/}`);
    problems.push({
      paragraph,
      text: shortened(texts[paragraph] ?? ""),
      tag: raw,
      message: `第 ${paragraph + 1} 段：${raw} 没有结束，请在后面写 {/}`,
    });
  }
  return { paragraphs, problems, figures: [...figures.values()], wrong };
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
  piece: Extract<Piece, { kind: "tag" }>,
  paragraph: number,
  open: Open[],
  complain: (message: string) => void,
): void {
  const { text, raw } = piece;
  const words = text.normalize("NFKC");
  if (/^[#^]/.test(words)) {
    open.push({
      raw,
      name: words.slice(1).trim(),
      list: tag?.kind === "loop" && !tag.inverted ? tag.over.list : null,
      paragraph,
      piece,
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

/** A paragraph's text as a problem names it. */
export function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
