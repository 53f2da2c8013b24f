import type { SummaryModel } from "../../contract/summaryModel.ts";
import type { DocumentLine } from "./reading/DocumentLine.ts";
import type { SourceSpan } from "./Sentence.ts";

/** Which stretches of our own document's lines are figures: by their bookmarks. */
export function sourcesOf({ blocks }: SummaryModel): (line: DocumentLine) => readonly SourceSpan[] {
  const numbers = new Map(
    blocks.flatMap(({ spans }) => spans.flatMap(({ number }) => (number ? [[number.anchor, number] as const] : []))),
  );
  return ({ stretches }) =>
    stretches.flatMap(({ name, from, to }) => {
      const number = numbers.get(name);
      return number ? [{ from, to, number }] : [];
    });
}
