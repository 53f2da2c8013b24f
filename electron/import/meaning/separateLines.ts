/** How names of roads, bridges, villages and places end. */
const ENDS = /(?:路|线|桥|村|寨|组|道|街|巷|镇|乡|站|工程|项目)$/;

/**
 * The lines of a name that a cell breaks over lines, where each could be a name of its own (小寨路⏎大营路); null where the break only
 * makes it fit. People are named in two to four characters a line.
 */
export function separateLines(text: string, ofPeople: boolean): readonly string[] | null {
  if (!/[\r\n]/.test(text)) return null;
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length < 2) return null;
  const alone = (line: string): boolean =>
    ofPeople ? /^\p{Script=Han}{2,4}$/u.test(line) : line.length > 1 && ENDS.test(line);
  return lines.every(alone) ? lines : null;
}

/**
 * The names that one cell lists in a row (上坝路、下坝路), where all of them end alike; null for a name that only has such a sign in
 * it (小寨、大营公路).
 */
export function separateNames(text: string): readonly string[] | null {
  const names = text.split(/[、，,;；]/).map((name) => name.trim());
  const endings = new Set(names.map((name) => (name.length > 1 ? ENDS.exec(name)?.[0] : undefined)));
  return names.length > 1 && endings.size === 1 && !endings.has(undefined) ? names : null;
}
