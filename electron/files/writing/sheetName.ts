/**
 * A legal, unused sheet name: at most 31 characters, none of []:*?/\ and no apostrophe (it would have to be doubled in every
 * reference), different from `taken` in more than upper and lower case. A name that is taken gets a number.
 */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const legal =
    wanted
      .toWellFormed()
      .replace(/[[\]:*?/\\'\p{Cc}]/gu, "")
      .trim() || "表";
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? "" : `(${count})`;
    const name = `${legal
      .slice(0, 31 - ending.length)
      .replace(/[\ud800-\udbff]$/, "")
      .trimEnd()}${ending}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
