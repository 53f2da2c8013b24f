import { describe, expect, it } from "vitest";
import { openDocx } from "../../../electron/files/docx/openDocx.ts";
import { readText } from "../../../electron/files/docx/readText.ts";
import { fillSummary, type SummaryInput } from "../../../electron/summary/index.ts";
import { heldAgainst } from "../../../electron/summary/recheck/heldAgainst.ts";
import { issuedSummary } from "../../../electron/summary/recheck/issuedSummary.ts";
import { readDocument } from "../../../electron/summary/recheck/reading/readDocument.ts";
import { sectionsOf } from "../../../electron/summary/recheck/sectionsOf.ts";
import { summaryDatabase } from "../summaryDatabase.ts";
import { templateOf } from "../templateOf.ts";
import { typedOver, withoutBookmarks, withTree } from "./editedDocument.ts";
import { edits, paragraphs } from "./edits.ts";
import { saidBy, wanted } from "./saidBy.ts";

const store = summaryDatabase();
const input: SummaryInput = { kind: "annual", asOf: "2021-10", template: templateOf(...paragraphs) };
const { document } = fillSummary(store, input);
const issued = issuedSummary(store, input);

/** As recheckDocument does, with the summary read once for all edits. */
function recheck(bytes: Uint8Array): ReturnType<typeof heldAgainst> {
  const docx = openDocx(bytes);
  const { text, beside } = readDocument(readText(docx).root, docx);
  return heldAgainst(issued, { sections: sectionsOf(text), beside });
}

const forms = { "with bookmarks": document, "without bookmarks": withTree(document, withoutBookmarks) };

describe.each(Object.entries(forms))("a document edited by hand, %s", (_, bytes) => {
  it("agrees as it was written", () => {
    expect(saidBy(recheck(bytes))).toEqual([]);
  });

  it.each(Object.entries(edits))("%s", (_name, { typed, named }) => {
    const edited = withTree(bytes, (root) => {
      for (const [from, to] of typed) typedOver(root, from, to);
    });
    const said = saidBy(recheck(edited));
    expect(said).toEqual(named.map(wanted));
  });
});
