import { paragraphsOf, paragraphText, walkParagraph, wordsOf } from "../../files/docx/paragraphs.ts";
import { wordAttribute, wordElements } from "../../files/docx/wordElements.ts";
import { FileRefused } from "../../files/FileRefused.ts";
import type { XmlElement } from "../../files/xml/xmlTree.ts";
import { ANNEX_MARK } from "../annexes/appendAnnexes.ts";

/** A stretch of a text that a bookmark names. */
export interface NamedStretch {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A document's text, paragraph after paragraph with a line break between them, and where its bookmarks are in it. */
export interface EditedText {
  readonly text: string;
  readonly stretches: readonly NamedStretch[];
}

/** A summary has some four thousand letters and two hundred numbers. */
const MOST_LETTERS = 400_000;
const MOST_BOOKMARKS = 5_000;

/** The text of an edited document as it reads now: without what was deleted under 修订, and without our annexes. */
export function editedText(document: XmlElement): EditedText {
  const stretches: NamedStretch[] = [];
  let text = "";
  for (const paragraph of paragraphsOf(document)) {
    if (beginsAnnexes(paragraph)) break;
    const open = new Map<string, { name: string; from: number }>();
    const close = (id: string): void => {
      const begun = open.get(id);
      if (begun) stretches.push({ ...begun, to: text.length });
      open.delete(id);
    };
    walkParagraph(paragraph, (element) => {
      const id = wordAttribute(element, "id") ?? "";
      if (element.name === "w:bookmarkStart")
        open.set(id, { name: wordAttribute(element, "name") ?? "", from: text.length });
      else if (element.name === "w:bookmarkEnd") close(id);
      else if (element.name === "w:t") text += plainDigits(wordsOf(element));
    });
    // A paragraph that was cut in two inside a number: what is left of it in this one counts.
    for (const id of [...open.keys()]) close(id);
    text += "\n";
    if (text.length > MOST_LETTERS || stretches.length > MOST_BOOKMARKS) throw new FileRefused("file-too-complex");
  }
  return { text, stretches };
}

/** By our bookmark or, where that is gone, by the word that stands over an annex. */
function beginsAnnexes(paragraph: XmlElement): boolean {
  const marked = wordElements(paragraph, "bookmarkStart").some((mark) => wordAttribute(mark, "name") === ANNEX_MARK);
  return marked || /^附件\d*$/.test(paragraphText(paragraph).trim());
}

/** Full-width figures as plain ones, letter for letter. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９．，]/g, (letter) =>
    letter === "，" ? letter : String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  );
}
