/** How wide a text is in half-width characters: Chinese characters and full-width signs count two, "—" and "…" too. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffe6]|[\u{1f300}-\u{3ffff}]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/** How many lines a text takes in a column of so many half-width characters, broken anywhere as Chinese is. */
export function wrappedLines(text: string, width: number): number {
  const usable = Math.max(2, Math.floor(width));
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / usable)), 0);
}
