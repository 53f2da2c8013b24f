/** A stretch of a text: plain words, or a tag with its braces off. `from` and `to`: where it stands, braces included. */
export type Piece = { readonly from: number; readonly to: number } & (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tag"; readonly text: string; readonly raw: string }
);

/** A brace without its other half, at a place in the text. */
export interface LooseBrace {
  readonly at: number;
  readonly brace: "{" | "}";
}

/**
 * Takes the text of a paragraph or cell apart. A tag stands in one of them, in one pair of braces; those of an input method
 * (｛…｝) count too.
 */
export function lexTags(text: string): { readonly pieces: readonly Piece[]; readonly loose: readonly LooseBrace[] } {
  const pieces: Piece[] = [];
  const loose: LooseBrace[] = [];
  let [from, open] = [0, -1];
  const plain = (to: number): void => {
    if (to > from) pieces.push({ kind: "text", text: text.slice(from, to), from, to });
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "{" || sign === "｛") {
      if (open >= 0) loose.push({ at: open, brace: "{" });
      open = at;
    } else if (sign === "}" || sign === "｝") {
      if (open < 0) loose.push({ at, brace: "}" });
      else {
        plain(open);
        from = at + 1;
        pieces.push({
          kind: "tag",
          text: text.slice(open + 1, at).trim(),
          raw: text.slice(open, from),
          from: open,
          to: from,
        });
        open = -1;
      }
    }
  }
  if (open >= 0) loose.push({ at: open, brace: "{" });
  plain(text.length);
  return { pieces, loose };
}

/** Whether a tag, without its braces, repeats the row it stands in: {行:…}. */
export function isRowTag(tag: string): boolean {
  return /^行\s*[:：]/.test(tag);
}

/** What an input method makes of the braces of tags: full-width ones stand for the plain ones. */
export function plainBraces(text: string): string {
  return text.replace(/｛/g, "{").replace(/｝/g, "}");
}
