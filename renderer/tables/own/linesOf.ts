/** The lines of a text as they are being typed: an empty last one stays, so that Enter begins the next. */
export function linesOf(text: string): string[] {
  return text.split("\n").map((line) => line.slice(0, 200));
}
