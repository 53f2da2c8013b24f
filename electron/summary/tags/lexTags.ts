/** A stretch of a paragraph's text: plain words, or a tag with its braces off. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tag"; readonly text: string; readonly raw: string };

/** A brace without its other half, at a place in the text. */
export interface LooseBrace {
  readonly at: number;
  readonly brace: "{" | "}";
}

/** Takes a paragraph's text apart. A tag stands in one paragraph, in one pair of braces. */
export function lexTags(text: string): { readonly pieces: readonly Piece[]; readonly loose: readonly LooseBrace[] } {
  const pieces: Piece[] = [];
  const loose: LooseBrace[] = [];
  let [from, open] = [0, -1];
  const plain = (to: number): void => {
    if (to > from) pieces.push({ kind: "text", text: text.slice(from, to) });
  };
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "{") {
      if (open >= 0) loose.push({ at: open, brace: "{" });
      open = at;
    } else if (text[at] === "}") {
      if (open < 0) loose.push({ at, brace: "}" });
      else {
        plain(open);
        pieces.push({ kind: "tag", text: text.slice(open + 1, at).trim(), raw: text.slice(open, at + 1) });
        [from, open] = [at + 1, -1];
      }
    }
  }
  if (open >= 0) loose.push({ at: open, brace: "{" });
  plain(text.length);
  return { pieces, loose };
}

/** What an input method makes of the signs of tags: full-width braces and bars stand for the plain ones. */
export function plainBraces(text: string): string {
  return text.replace(/｛/g, "{").replace(/｝/g, "}");
}
