import { type FormatSection, formatSections } from "./formatSections.ts";

const nothing: FormatSection = { tokens: [], holds: null };

interface NumberSections {
  readonly sections: readonly FormatSection[];
  readonly conditional: boolean;
}

const kept = new Map<string, NumberSections>();

/**
 * The section of a format that a number is shown by, and whether a minus is put before it (`signed`): a second section of its own
 * says how negative numbers look.
 */
export function sectionFor(format: string, value: number): { section: FormatSection; signed: boolean } {
  const { sections, conditional } = numberSections(format);
  const [first = nothing, second, third] = sections;
  if (conditional) {
    const found = sections.find(({ holds }) => holds?.(value)) ?? sections.find(({ holds }) => holds === null) ?? first;
    return { section: found, signed: true };
  }
  if (value < 0 && second) return { section: second, signed: false };
  if (value === 0 && third) return { section: third, signed: true };
  return { section: first, signed: true };
}

/** Without those for texts: the fourth section, and any with an @ behind the first. Sorted out once per format. */
function numberSections(format: string): NumberSections {
  let found = kept.get(format);
  if (!found) {
    const sections = formatSections(format).filter(
      ({ tokens }, index) => index < 3 && (index === 0 || !tokens.some(({ kind }) => kind === "at")),
    );
    found = { sections, conditional: sections.some(({ holds }) => holds !== null) };
    if (kept.size < 5000) kept.set(format, found);
  }
  return found;
}
