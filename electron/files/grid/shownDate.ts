import type { FormatToken } from "./formatSections.ts";
import { sectionFor } from "./sectionFor.ts";

/** Which parts of a day a format shows. */
export interface ShownDate {
  readonly years: boolean;
  readonly months: boolean;
  readonly days: boolean;
  readonly time: boolean;
}

const kept = new Map<readonly FormatToken[], ShownDate | null>();

/** Which parts of a day the format shows for a number; null for a format of numbers or words. */
export function shownDate(format: string, value: number): ShownDate | null {
  if (format === "") return null;
  const { tokens } = sectionFor(format, value).section;
  let shown = kept.get(tokens);
  if (shown === undefined) {
    shown = partsOf(tokens);
    if (kept.size < 5000) kept.set(tokens, shown);
  }
  return shown;
}

function partsOf(tokens: readonly FormatToken[]): ShownDate | null {
  const signs = dateSigns(tokens);
  // Digits and days do not stand in one format: "e" beside them is only a letter.
  if (signs.length === 0 || tokens.some(({ kind }) => kind === "general")) return null;
  const has = (pattern: RegExp): boolean => signs.some((sign) => pattern.test(sign));
  return { years: has(/^[yeg]/), months: has(/^m+$/), days: has(/^d{1,2}$/), time: has(/^(?:[hs]|minute|a\/p)/) };
}

/** The date signs of a section in order; m beside h or s is "minute" there. */
export function dateSigns(tokens: readonly FormatToken[]): string[] {
  const signs = tokens.flatMap((token) => (token.kind === "time" ? [token.sign] : []));
  return signs.map((sign, index) => {
    const minutes = /^m{1,2}$/.test(sign) && (/^h/.test(signs[index - 1] ?? "") || /^s/.test(signs[index + 1] ?? ""));
    return minutes ? `minute${sign}` : sign;
  });
}
