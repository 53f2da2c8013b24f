import { escapeXmlText } from "../xml/escapeXmlText.ts";
import { xmlText } from "../xml/xmlText.ts";
import {
  attribute,
  elementsNamed,
  firstNamed,
  parseXml,
  setAttribute,
  textOf,
  type XmlElement,
  xmlSource,
} from "../xml/xmlTree.ts";
import type { RowShift } from "./rowShift.ts";
import { shiftFormula } from "./shiftFormula.ts";
import { relationsOf, type TemplatePackage } from "./templatePackage.ts";

/** What stands before <calcPr> in a workbook (ECMA-376 part 1, 18.2.27). */
const BEFORE_CALCULATION = ["sheets", "functionGroups", "externalReferences", "definedNames"];

/**
 * The workbook's own part after its sheets were filled: names follow the rows, and whoever opens it computes everything. The
 * order of calculation that the template brought is dropped; programs make it anew.
 */
export function patchWorkbook(book: TemplatePackage, shifts: ReadonlyMap<string, RowShift>): void {
  const { parts, workbook, workbookPath } = book;
  const names = firstNamed(workbook.root, "definedNames");
  for (const name of names ? elementsNamed(names, "definedName") : []) {
    const local = attribute(name, "localSheetId");
    const sheet = local === undefined ? "" : (book.sheets[Number(local)]?.name ?? "");
    const text = xmlText(textOf(name));
    const { formula } = shiftFormula(asBlocks(text, shifts), { sheet, shifts, own: null });
    if (formula !== text) name.children = [escapeXmlText(formula)];
  }
  computeOnLoad(workbook.root);
  parts.set(workbookPath, Buffer.from(xmlSource(workbook)));
  dropCalculationChain(book);
}

/** A name for one cell of a repeated row is a name for all of its copies. */
function asBlocks(text: string, shifts: ReadonlyMap<string, RowShift>): string {
  const [, prefix, column, row] = /^((?:'(?:[^']|'')+'|[^!']+)!)(\$?[A-Z]{1,3}\$?)(\d{1,7})$/.exec(text) ?? [];
  if (prefix === undefined || column === undefined) return text;
  const sheet = prefix.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'").toLowerCase();
  return shifts.get(sheet)?.isLoop(Number(row)) ? `${text}:${column}${row}` : text;
}

function computeOnLoad(root: XmlElement): void {
  const found = firstNamed(root, "calcPr");
  if (found) {
    setAttribute(found, "fullCalcOnLoad", "1");
    return;
  }
  const made: XmlElement = { name: "calcPr", attributes: [["fullCalcOnLoad", "1"]], children: [] };
  const last = root.children.findLastIndex(
    (child) => typeof child !== "string" && BEFORE_CALCULATION.includes(child.name),
  );
  root.children.splice(last + 1, 0, made);
}

function dropCalculationChain({ parts, workbookPath }: TemplatePackage): void {
  const chain = [...relationsOf(parts, workbookPath)].find(([, { kind }]) => kind === "calcChain");
  if (!chain) return;
  const [id, { path }] = chain;
  parts.delete(path);
  without(parts, "[Content_Types].xml", (element) => attribute(element, "PartName") === `/${path}`);
  without(parts, workbookPath.replace(/([^/]+)$/, "_rels/$1.rels"), (element) => attribute(element, "Id") === id);
}

function without(parts: Map<string, Buffer>, path: string, isDropped: (element: XmlElement) => boolean): void {
  const source = parts.get(path);
  if (!source) return;
  const document = parseXml(source.toString("utf8"));
  document.root.children = document.root.children.filter((child) => typeof child === "string" || !isDropped(child));
  parts.set(path, Buffer.from(xmlSource(document)));
}
