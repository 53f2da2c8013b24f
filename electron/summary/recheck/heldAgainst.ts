import type { Recheck } from "../../contract/summaryModel.ts";
import { createFindings } from "./Findings.ts";
import type { IssuedSummary } from "./issuedSummary.ts";
import type { DocumentLine } from "./reading/DocumentLine.ts";
import { recheckSentences } from "./recheckSentences.ts";
import { sentencesOf } from "./Sentence.ts";
import type { Section } from "./sectionsOf.ts";

/** What a document says otherwise than the summary; an annex that only one of the two has is not compared. */
export function heldAgainst(
  { sections, figures, year, distinct }: IssuedSummary,
  found: { readonly sections: readonly Section[]; readonly beside: readonly DocumentLine[] },
): Pick<Recheck, "agrees" | "differences" | "vanished" | "added" | "unread"> {
  const findings = createFindings(year);
  for (const { annex, sentences } of sections) {
    const lines = found.sections.filter((section) => section.annex === annex).flatMap((section) => section.lines);
    if (annex !== null && lines.length === 0) continue;
    recheckSentences(sentences, sentencesOf(annex === null ? [...lines, ...found.beside] : lines, distinct), findings);
  }
  const { differences, vanished, added, unlike } = findings;
  const known = new Set(sections.map(({ annex }) => annex));
  const unread = found.sections.flatMap(({ annex }) => (annex === null || known.has(annex) ? [] : [annex]));
  return { agrees: figures - unlike.size, differences, vanished, added, unread };
}
