import { paragraphsOf, paragraphText } from "../../../electron/files/docx/paragraphs.ts";
import { wordElements } from "../../../electron/files/docx/wordElements.ts";
import { wordParagraph, wordRun } from "../../../electron/files/docx/wordText.ts";
import { xmlElement } from "../../../electron/files/xml/xmlElement.ts";
import { deepCopy, type XmlElement } from "../../../electron/files/xml/xmlTree.ts";
import { typedOver } from "./editedDocument.ts";
import type { Named } from "./edits.ts";

export interface TreeEdit {
  readonly change: (root: XmlElement) => void;
  readonly named: readonly Named[];
}

const SAYING = "养护方面";

function body(root: XmlElement): XmlElement {
  const [found] = wordElements(root, "body");
  if (!found) throw new Error("no body");
  return found;
}

function paragraph(root: XmlElement, words: string): XmlElement {
  const found = paragraphsOf(root).find((each) => paragraphText(each).includes(words));
  if (!found) throw new Error(`“${words}” is not in the document`);
  return found;
}

function at(root: XmlElement, words: string): number {
  return body(root).children.indexOf(paragraph(root, words));
}

/** Puts the number of vaccinations into a run of its own, at the end of its paragraph. */
function run(root: XmlElement): { run: XmlElement; parent: XmlElement } {
  const parent = paragraph(root, "接种疫苗");
  typedOver(root, "疫苗411人次。", "疫苗");
  const number = wordRun("411");
  parent.children.push(number, wordRun("人次。"));
  return { run: number, parent };
}

/** The same look for a run's words. */
function looking(root: XmlElement, look: string): void {
  run(root).run.children.unshift(xmlElement("w:rPr", {}, xmlElement(look)));
}

function inserted(root: XmlElement, ...made: XmlElement[]): void {
  body(root).children.splice(at(root, SAYING), 0, ...made);
}

const VML = { "xmlns:v": "urn:schemas-microsoft-com:vml", style: "width:200pt;height:40pt" };

const box = (): XmlElement =>
  xmlElement("w:txbxContent", {}, wordParagraph("SummaryBody", [wordRun("全年培训36期。")]));

function cell(text: string): XmlElement {
  return xmlElement("w:tc", {}, wordParagraph("SummaryBody", [wordRun(text)]));
}

/** What is done to a document beyond typing. */
export const treeEdits: Readonly<Record<string, TreeEdit>> = {
  "a paragraph moved to the end of the text": {
    change: (root) => {
      const { children } = body(root);
      const moved = children.splice(at(root, SAYING), 1);
      children.splice(at(root, "接种疫苗") + 1, 0, ...moved);
    },
    named: [],
  },
  "a paragraph said twice": {
    change: (root) => inserted(root, deepCopy(paragraph(root, SAYING))),
    named: [],
  },
  "a paragraph said twice, the second time otherwise": {
    change: (root) => {
      inserted(root, deepCopy(paragraph(root, SAYING)));
      typedOver(root, "1262.6万元", "1226.6万元");
    },
    named: [{ unlike: ["数字"], found: "1226.6" }],
  },
  "a paragraph deleted": {
    change: (root) => void body(root).children.splice(at(root, "公路运输总周转量"), 1),
    named: [{ vanished: "71000" }, { vanished: "1.4" }],
  },
  "two paragraphs joined": {
    change: (root) => {
      const [first, second] = [paragraph(root, "公路运输总周转量"), paragraph(root, SAYING)];
      first.children.push(...second.children.filter((child) => typeof child === "string" || child.name !== "w:pPr"));
      body(root).children = body(root).children.filter((child) => child !== second);
    },
    named: [],
  },
  "a number deleted and another put in under 修订": {
    change: (root) => {
      const { run: number, parent } = run(root);
      const place = parent.children.indexOf(number);
      const deleted = xmlElement("w:del", { "w:id": 901 }, xmlElement("w:r", {}, xmlElement("w:delText", {}, "411")));
      parent.children.splice(place, 1, deleted, xmlElement("w:ins", { "w:id": 902 }, wordRun("433")));
    },
    named: [{ unlike: ["数字"], found: "433" }],
  },
  "a number struck out": { change: (root) => looking(root, "w:strike"), named: [{ vanished: "411" }] },
  "a number hidden": { change: (root) => looking(root, "w:vanish"), named: [{ vanished: "411" }] },
  "a number in a text box": {
    change: (root) =>
      void paragraph(root, SAYING).children.push(
        xmlElement("w:r", {}, xmlElement("w:pict", {}, xmlElement("v:rect", VML, xmlElement("v:textbox", {}, box())))),
      ),
    named: [{ added: "36" }],
  },
  "a table put in": {
    change: (root) =>
      inserted(
        root,
        xmlElement("w:tbl", {}, xmlElement("w:tr", {}, cell("培训"), cell("36期"))),
        wordParagraph("SummaryBody", []),
      ),
    named: [{ added: "36" }],
  },
  "a row of an annex moved": {
    change: (root) => {
      const table = wordElements(root, "tbl").at(-1);
      const row = table?.children.splice(4, 1) ?? [];
      table?.children.push(...row);
    },
    named: [],
  },
  "a cell of an annex": {
    change: (root) => {
      const last = wordElements(root, "tbl").at(-1);
      if (last) typedOver(last, "13.533306", "13.533360");
    },
    named: [{ unlike: ["数字"], found: "13.533360" }],
  },
};
