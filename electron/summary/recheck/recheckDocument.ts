/**
 * electron/summary/recheck — a document that was edited outside, held against the figures again (改后回检). The rule: what
 * the document says is never believed; the summary as the figures give it and the document are read alike, sentence is paired with
 * sentence and number with number by their words, and what two numbers of a pair say is compared, not how it is written. The work is
 * bounded whatever the file holds.
 */
import type { Recheck } from "../../contract/summaryModel.ts";
import { openDocx } from "../../files/docx/openDocx.ts";
import { readText } from "../../files/docx/readText.ts";
import { sourceHeads } from "../annexes/sourcesTable.ts";
import { identityOf, type SummaryIdentity } from "../identity.ts";
import type { SummaryInput, SummaryStore } from "../SummaryInput.ts";
import { heldAgainst } from "./heldAgainst.ts";
import { issuedSummary } from "./issuedSummary.ts";
import { readDocument } from "./reading/readDocument.ts";
import { type Section, SOURCES, sectionsOf } from "./sectionsOf.ts";

/**
 * What a document from outside says it is, so that the template and texts of its edition can be given to recheckDocument.
 * @throws FileRefused what is no plain Word document
 */
export function documentIdentity(bytes: Uint8Array): SummaryIdentity | null {
  return identityOf(readText(openDocx(bytes)).root);
}

/**
 * The titles of the tables behind a document's text, without spaces: what input.options.annexes of recheckDocument is made from.
 * @throws FileRefused what is no plain Word document
 */
export function documentAnnexes(bytes: Uint8Array): string[] {
  const docx = openDocx(bytes);
  return sectionsOf(readDocument(readText(docx).root, docx).text).flatMap(({ annex }) => annex ?? []);
}

/**
 * Holds an edited document against the figures of today: its text, and those of its annexes that are in input.options or 数字来源表.
 * `input` is what the edition is made from; kind and month are the document's own where it says them.
 * @throws FileRefused what is no plain Word document; TemplateBroken
 */
export function recheckDocument(store: SummaryStore, bytes: Uint8Array, input: SummaryInput): Recheck {
  const docx = openDocx(bytes);
  const { root } = readText(docx);
  const identity = identityOf(root);
  const { kind, asOf } = identity ?? input;
  const lines = readDocument(root, docx);
  const sections = sectionsOf(lines.text);
  // One that an earlier version wrote, number by number, has nothing to be held against: it is told as unread.
  const sources = sections.some(
    ({ annex, lines: rows }) => annex === SOURCES && rows.some(({ text }) => text.includes(sourceHeads[2])),
  );
  const options = { ...input.options, sources, signed: signedOn(sections[0]) };
  const issued = issuedSummary(store, { ...input, kind, asOf, options });
  return { identity, asOf, ...heldAgainst(issued, { sections, beside: lines.beside }) };
}

/** 成文日期, in a line of its own: the head's to say, so what the document has is not held against anything. */
function signedOn(text: Section | undefined): string | null {
  const said = text?.lines.findLast((line) => SIGNED.test(line.text.trim()))?.text.trim() ?? "";
  const [, year, month = "", day = ""] = SIGNED.exec(said) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const SIGNED = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
