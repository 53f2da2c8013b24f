const ENDS = "。；！？\n";
const LONGEST = 160;

/** The sentence of a text in which a place stands; of a very long one, what is near it. */
export function sentenceAt(text: string, at: number): string {
  let from = at;
  while (from > 0 && !ENDS.includes(text[from - 1] ?? "")) from -= 1;
  let to = at;
  while (to < text.length && !ENDS.includes(text[to] ?? "")) to += 1;
  if (to - from > LONGEST) {
    from = Math.max(from, at - LONGEST / 2);
    to = Math.min(to, at + LONGEST / 2);
  }
  return text.slice(from, to + (ENDS.includes(text[to] ?? "") && text[to] !== "\n" ? 1 : 0)).trim();
}
