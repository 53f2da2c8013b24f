/** How wide a text is in half-width characters: Chinese characters and full-width signs count two, "—" and "…" too. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < 0x2014) width += 1;
    // Of a pair that makes one character beyond the basic plane (rare Chinese characters, pictures) each half counts one.
    else width += isWide(code) ? 2 : 1;
  }
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0x2014 ||
    code === 0x2026
  );
}

/** How many lines a text takes in a column of so many half-width characters, broken anywhere as Chinese is. */
export function wrappedLines(text: string, width: number): number {
  const usable = Math.max(2, Math.floor(width));
  if (text.length * 2 <= usable && !text.includes("\n")) return 1;
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / usable)), 0);
}
