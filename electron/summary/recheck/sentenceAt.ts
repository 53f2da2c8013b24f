const ENDS = "。；！？\n";
/** How far a sentence is followed to either side; a longer one is shown in part. */
const FARTHEST = 120;

/** The sentence of a text in which a place stands; of a very long one, what is near it. */
export function sentenceAt(text: string, at: number): string {
  const [least, most] = [Math.max(0, at - FARTHEST), Math.min(text.length, at + FARTHEST)];
  let from = at;
  while (from > least && !ENDS.includes(text[from - 1] ?? "")) from -= 1;
  let to = at;
  while (to < most && !ENDS.includes(text[to] ?? "")) to += 1;
  const closing = to < most && text[to] !== "\n" ? 1 : 0;
  return text.slice(from, to + closing).trim();
}
