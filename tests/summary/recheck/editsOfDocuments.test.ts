import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDocx } from "../../../electron/files/docx/openDocx.ts";
import { readText } from "../../../electron/files/docx/readText.ts";
import type { XmlElement } from "../../../electron/files/xml/xmlTree.ts";
import { heldAgainst } from "../../../electron/summary/recheck/heldAgainst.ts";
import { issuedSummary } from "../../../electron/summary/recheck/issuedSummary.ts";
import { readDocument } from "../../../electron/summary/recheck/reading/readDocument.ts";
import { sectionsOf } from "../../../electron/summary/recheck/sectionsOf.ts";
import { runs } from "../../long/runs.ts";
import { convertAllBySoffice } from "../../tables/soffice.ts";
import { typedOver, withoutBookmarks, withTree } from "./editedDocument.ts";
import { editedSummary, input, store } from "./editedSummary.ts";
import { type Edit, edits, type Named } from "./edits.ts";
import { saidBy, wanted } from "./saidBy.ts";
import { treeEdits } from "./treeEdits.ts";

/*
 * In npm test on documents that LibreOffice saved once (tests/fixtures/recheck); in npm run long each edited document is what
 * LibreOffice makes of it today.
 */
const throughLibreOffice = runs(1, 0) === 1;
const issued = issuedSummary(store, input);
const kept = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/recheck/${name}.docx`, import.meta.url));
const forms = {
  "with bookmarks": throughLibreOffice ? editedSummary() : kept("savedByLibreOffice"),
  "without bookmarks": throughLibreOffice
    ? withTree(editedSummary(), withoutBookmarks)
    : kept("savedByLibreOfficeWithoutBookmarks"),
};

/** As recheckDocument does, with the summary read once for all edits. */
function recheck(bytes: Uint8Array): ReturnType<typeof heldAgainst> {
  const docx = openDocx(bytes);
  const { text, beside } = readDocument(readText(docx).root, docx);
  return heldAgainst(issued, { sections: sectionsOf(text), beside });
}

function typing({ typed, named }: Edit): { change: (root: XmlElement) => void; named: readonly Named[] } {
  return {
    change: (root) => {
      for (const [from, to] of typed) typedOver(root, from, to);
    },
    named,
  };
}

const all = [
  ...Object.entries(edits).map(([name, edit]) => ({ name, ...typing(edit) })),
  ...Object.entries(treeEdits).map(([name, edit]) => ({ name, ...edit })),
];

describe.each(Object.entries(forms))("a document edited by hand, %s", (form, bytes) => {
  // In npm test each edit is made on one of the two, by turns.
  const turn = Object.keys(forms).indexOf(form);
  const made = all.filter((_, index) => throughLibreOffice || index % 2 === turn);
  const folder = mkdtempSync(join(tmpdir(), "taizhang-recheck-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let documents: Uint8Array[] = [];
  beforeAll(async () => {
    documents = made.map(({ change }) => withTree(bytes, change));
    if (!throughLibreOffice) return;
    const files = documents.map((_, index) => join(folder, `${form} ${index}.docx`));
    for (const [index, file] of files.entries()) writeFileSync(file, documents[index] ?? "");
    documents = (await convertAllBySoffice(files, folder, "docx")).map((file) => readFileSync(file));
  });

  it("agrees as it was saved", () => {
    expect(saidBy(recheck(bytes))).toEqual([]);
  });

  it.each(made.map(({ name }, index) => [name, index] as const))("%s", (_name, index) => {
    expect(saidBy(recheck(documents[index] ?? new Uint8Array()))).toEqual(made[index]?.named.map(wanted));
  });
});
