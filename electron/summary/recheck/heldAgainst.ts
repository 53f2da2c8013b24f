import type { Recheck } from "../../contract/summaryModel.ts";
import { createFindings } from "./Findings.ts";
import type { IssuedSummary } from "./issuedSummary.ts";
import type { DocumentLine } from "./reading/DocumentLine.ts";
import { recheckCaption } from "./recheckCaption.ts";
import { recheckSentences } from "./recheckSentences.ts";
import { recheckTable } from "./recheckTable.ts";
import { sentencesOf } from "./Sentence.ts";
import { type Section, SOURCES } from "./sectionsOf.ts";

function isRow({ row }: DocumentLine): boolean {
  return row !== null;
}

/** What a document says otherwise than the summary; an annex that only one of the two has is not compared. */
export function heldAgainst(
  { sections, figures, year, distinct }: IssuedSummary,
  found: { readonly sections: readonly Section[]; readonly beside: readonly DocumentLine[] },
): Pick<Recheck, "agrees" | "differences" | "vanished" | "added" | "unread"> {
  const findings = createFindings(year);
  for (const { annex, lines: own, sentences } of sections) {
    const lines = found.sections.filter((section) => section.annex === annex).flatMap((section) => section.lines);
    if (annex !== null && lines.length === 0) continue;
    if (annex !== null && annex !== SOURCES) {
      recheckTable(own.filter(isRow), lines.filter(isRow), findings);
      const [over, said] = [own, lines].map((all) => all.filter((line) => !isRow(line)));
      recheckCaption(annex, over ?? [], said ?? [], findings);
      const beside = sentences.filter(({ line }) => !isRow(line));
      recheckSentences(
        beside,
        sentencesOf(
          lines.filter((line) => !isRow(line)),
          distinct,
        ),
        findings,
      );
      continue;
    }
    recheckSentences(sentences, sentencesOf(annex === null ? [...lines, ...found.beside] : lines, distinct), findings);
  }
  const { differences, vanished, added, unlike } = findings;
  const known = new Set(sections.map(({ annex }) => annex));
  const unread = found.sections.flatMap(({ annex }) => (annex === null || known.has(annex) ? [] : [annex]));
  return { agrees: figures - unlike.size, differences, vanished, added, unread };
}
