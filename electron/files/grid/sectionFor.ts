import { type FormatSection, formatSections } from "./formatSections.ts";

const nothing: FormatSection = { tokens: [], holds: null };

/**
 * The section of a format that a number is shown by, and whether a minus is put before it (`signed`): a second section of its own
 * says how negative numbers look.
 */
export function sectionFor(format: string, value: number): { section: FormatSection; signed: boolean } {
  const all = formatSections(format);
  // The fourth section, and any with an @ behind the first, is for texts.
  const sections = all.filter(
    ({ tokens }, index) => index < 3 && (index === 0 || !tokens.some(({ kind }) => kind === "at")),
  );
  const [first = nothing, second, third] = sections;
  if (sections.some(({ holds }) => holds !== null)) {
    const found = sections.find(({ holds }) => holds?.(value)) ?? sections.find(({ holds }) => holds === null) ?? first;
    return { section: found, signed: true };
  }
  if (value < 0 && second) return { section: second, signed: false };
  if (value === 0 && third) return { section: third, signed: true };
  return { section: first, signed: true };
}
