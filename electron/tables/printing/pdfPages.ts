import { pdfText } from "./pdfText.ts";

/** References of a PDF's pages in their order ("12 0"), by its page tree; empty where it cannot be read. */
export function pdfPages(pdf: Uint8Array): string[] {
  const text = pdfText(pdf);
  const nodes = new Map<string, readonly string[]>();
  const children = new Set<string>();
  for (const [, reference = "", body = ""] of text.matchAll(
    /(?:^|[\r\n])(\d+ \d+) obj\s*<<((?:(?!endobj)[\s\S])*?\/Type\s*\/Pages\b(?:(?!endobj)[\s\S])*?)>>\s*endobj/g,
  )) {
    const kids = [...(/\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1]?.matchAll(/(\d+ \d+) R/g) ?? [])].map(
      ([, kid = ""]) => kid,
    );
    nodes.set(reference, kids);
    for (const kid of kids) children.add(kid);
  }
  const root = [...nodes.keys()].find((reference) => !children.has(reference));
  const seen = new Set<string>();
  const below = (reference: string): string[] => {
    const kids = nodes.get(reference);
    if (!kids) return [reference];
    if (seen.has(reference)) return [];
    seen.add(reference);
    return kids.flatMap(below);
  };
  return root === undefined ? [] : below(root);
}
