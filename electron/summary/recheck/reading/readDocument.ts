import type { Docx } from "../../../files/docx/openDocx.ts";
import { readPart } from "../../../files/docx/readPart.ts";
import { wordElements } from "../../../files/docx/wordElements.ts";
import { FileRefused } from "../../../files/FileRefused.ts";
import type { XmlElement } from "../../../files/xml/xmlTree.ts";
import type { DocumentLine } from "./DocumentLine.ts";
import { type LineBuilder, lineBuilder } from "./lineBuilder.ts";
import { isGone, visibleText } from "./visibleText.ts";

/** A summary has some four thousand letters and two hundred numbers; annexes of a whole bureau a hundred times as many. */
const MOST_LETTERS = 400_000;
const MOST_BOOKMARKS = 5_000;
const OTHER_PARTS = /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/;

/** The lines of a document: of its text, and of what stands beside it (headers, footers, notes). */
export interface DocumentLines {
  readonly text: readonly DocumentLine[];
  readonly beside: readonly DocumentLine[];
}

/**
 * A document as it reads now, line by line: without what was deleted, struck out or hidden; text boxes behind the paragraph they
 * hang on.
 * @throws FileRefused "file-too-complex"
 */
export function readDocument(root: XmlElement, { parts }: Docx): DocumentLines {
  let lines: DocumentLine[] = [];
  let letters = 0;
  let tables = 0;
  const add = (line: LineBuilder, row: DocumentLine["row"]): void => {
    const made = line.finish();
    letters += made.text.length + 1;
    if (letters > MOST_LETTERS) throw new FileRefused("file-too-complex");
    lines.push({ ...made, row });
  };
  const paragraph = (element: XmlElement, line: LineBuilder): void => {
    const boxes: XmlElement[] = [];
    visibleText(element, {
      words: (text) => line.words(text),
      opens: (id, name) => line.open(id, name),
      closes: (id) => line.close(id),
      box: (box) => void boxes.push(box),
    });
    for (const box of boxes) content(box, null);
  };
  const content = (parent: XmlElement, into: LineBuilder | null): void => {
    let line = into ?? lineBuilder();
    for (const child of parent.children) {
      if (typeof child === "string" || isGone(child)) continue;
      if (child.name === "w:p") {
        paragraph(child, line);
        if (into) line.words(" ");
        else if (!markDeleted(child)) {
          add(line, null);
          line = lineBuilder();
        }
      } else if (child.name === "w:tbl") {
        if (into) content(child, into);
        else table(child);
      } else if (child.name !== "w:sectPr") content(child, into);
    }
    if (!into && !line.empty()) add(line, null);
  };
  const table = (element: XmlElement): void => {
    tables += 1;
    const name = `第${tables}表`;
    for (const [index, row] of wordElements(element, "tr").entries()) {
      if (isGone(row) || rowDeleted(row)) continue;
      const line = lineBuilder();
      for (const [place, cell] of wordElements(row, "tc").entries()) {
        if (place > 0) line.words("\t");
        content(cell, line);
      }
      add(line, { table: name, row: index + 1 });
    }
  };
  if (wordElements(root, "bookmarkStart").length > MOST_BOOKMARKS) throw new FileRefused("file-too-complex");
  for (const body of wordElements(root, "body")) content(body, null);
  const text = lines;
  lines = [];
  for (const [name, bytes] of parts) if (OTHER_PARTS.test(name)) content(readPart(bytes).root, null);
  return { text, beside: lines };
}

/** Deleted under 修订: the next paragraph goes on in this one. */
function markDeleted(paragraph: XmlElement): boolean {
  return properties(paragraph, "w:pPr", "w:rPr").some(({ name }) => name === "w:del" || name === "w:moveFrom");
}

function rowDeleted(row: XmlElement): boolean {
  return properties(row, "w:trPr").some(({ name }) => name === "w:del");
}

function properties(element: XmlElement, ...path: string[]): XmlElement[] {
  let found = [element];
  for (const name of path) found = found.flatMap(elements).filter((child) => child.name === name);
  return found.flatMap(elements);
}

function elements({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}
