/**
 * electron/summary — 年度工作总结 and the half-year one: a Word document in which every number is a figure.
 *
 * The text is a template, a .docx that the bureau owns and edits in WPS; ours is our text (text/) in layout.docx. Tags are
 * checked by checkTemplate, each paragraph on its own; fillSummary fills them from db/figures and gives the document and,
 * from the same text, the model that the preview shows. Every number stands in a bookmark whose name says what it is, so that
 * recheckDocument finds it again in a document that was edited. Nothing here computes a number: figures do; filters only
 * round and convert what is shown.
 * docxtemplater fills, because it is the best kept of the libraries that do: it mends tags that Word has cut into runs,
 * removes paragraphs of loops, and takes our own grammar (its parser is ours, tags/). Its free core is all we use. What it
 * cannot do, say what is wrong by paragraph and remember where a number came from, is done here before and after it.
 * Templates and edited documents come from outside: openDocx lets through what is a plain document, and only that.
 */

export { ledgerBehind } from "../tags/index.ts";
export { changedSince } from "./changedSince.ts";
export { checkTemplate } from "./checkTemplate.ts";
export { chipsOf } from "./chips/chipsOf.ts";
export { defaultTemplate } from "./defaultTemplate.ts";
export { editionInput, lineSpacingOf, summarySettings, templateTexts } from "./editionInput.ts";
export { fillSummary } from "./fillSummary.ts";
export { readTemplate } from "./readTemplate.ts";
export { documentAnnexes, documentIdentity, recheckDocument } from "./recheck/recheckDocument.ts";
export { type FilledSummary, type SummaryInput, type SummaryOptions, TemplateBroken } from "./SummaryInput.ts";
export { HOUSEHOLDS } from "./settingsOf.ts";
export { tagGuide } from "./tagGuide.ts";
export { unfitToIssue } from "./unfitToIssue.ts";
