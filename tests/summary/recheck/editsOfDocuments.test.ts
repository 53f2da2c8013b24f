import { describe, expect, it } from "vitest";
import { fillSummary, recheckDocument, type SummaryInput } from "../../../electron/summary/index.ts";
import { summaryDatabase } from "../summaryDatabase.ts";
import { templateOf } from "../templateOf.ts";
import { typedOver, withoutBookmarks, withTree } from "./editedDocument.ts";
import { edits, paragraphs } from "./edits.ts";
import { saidBy, wanted } from "./saidBy.ts";

const store = summaryDatabase();
const input: SummaryInput = { kind: "annual", asOf: "2021-10", template: templateOf(...paragraphs) };
const { document } = fillSummary(store, input);
const forms = { "with bookmarks": document, "without bookmarks": withTree(document, withoutBookmarks) };

describe.each(Object.entries(forms))("a document edited by hand, %s", (_, bytes) => {
  it("agrees as it was written", () => {
    expect(saidBy(recheckDocument(store, bytes, input))).toEqual([]);
  });

  it.each(Object.entries(edits))("%s", (_name, { typed, named }) => {
    const edited = withTree(bytes, (root) => {
      for (const [from, to] of typed) typedOver(root, from, to);
    });
    const said = saidBy(recheckDocument(store, edited, input));
    expect(said).toEqual(named.map(wanted));
  });
});
