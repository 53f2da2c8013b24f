/** A stretch of a cell's text: plain words, or a tag without its braces. `from` and `to`: where it stands, braces included. */
export interface TextPiece {
  readonly kind: "text" | "tag";
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A cell's text cut into words and tags ({…}; the braces of a Chinese keyboard, ｛…｝, count too).
 * @returns null where a brace is not closed, or closed and not opened
 */
export function tagPieces(text: string): TextPiece[] | null {
  const pieces: TextPiece[] = [];
  let from = 0;
  const words = (to: number): void => {
    if (to > from) pieces.push({ kind: "text", text: text.slice(from, to), from, to });
  };
  for (;;) {
    const open = nextOf(text, "{｛", from);
    const closed = nextOf(text, "}｝", from);
    if (open < 0) {
      if (closed >= 0) return null;
      words(text.length);
      return pieces;
    }
    if (closed < open) return null;
    const again = nextOf(text, "{｛", open + 1);
    if (again >= 0 && again < closed) return null;
    words(open);
    pieces.push({ kind: "tag", text: text.slice(open + 1, closed).trim(), from: open, to: closed + 1 });
    from = closed + 1;
  }
}

function nextOf(text: string, signs: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (signs.includes(text[at] as string)) return at;
  return -1;
}

/** Whether a tag repeats its row: {行:…}. */
export function isLoopTag(tag: string): boolean {
  return /^行\s*[:：]/.test(tag);
}
