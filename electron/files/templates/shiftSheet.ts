import { escapeXmlText } from "../xml/escapeXmlText.ts";
import { xmlText } from "../xml/xmlText.ts";
import { attribute, elementsNamed, firstNamed, setAttribute, textOf, type XmlElement } from "../xml/xmlTree.ts";
import { type Area, areaText, parseArea } from "./area.ts";
import type { RowShift } from "./rowShift.ts";
import { type FormulaPlace, shiftFormula } from "./shiftFormula.ts";

/** What all formulas of a sheet are shifted by. */
export type SheetPlace = Omit<FormulaPlace, "own">;

/** Elements whose text is a formula, or a list of blocks. */
const FORMULAS = new Set(["formula", "formula1", "formula2", "xm:f"]);
const BLOCKS = new Set(["xm:sqref"]);

/**
 * Everything of a worksheet beside its cells that speaks of rows, moved to where the rows have gone: merged cells, panes and
 * selections, filters, conditional formats, validations, links, page breaks. Merged cells of a repeated row are repeated.
 */
export function shiftSheet(root: XmlElement, shift: RowShift, place: SheetPlace): void {
  for (const child of root.children) {
    if (typeof child === "string" || child.name === "sheetData") continue;
    if (child.name === "mergeCells") shiftMerges(child, shift);
    else if (child.name === "rowBreaks") for (const one of elementsNamed(child, "brk")) shiftBreak(one, shift);
    else shiftElement(child, shift, place, null);
  }
}

/** A block where it stands now; it has grown with a repeated row that it holds. */
export function shiftedArea(area: Area, shift: RowShift): Area {
  return { ...area, top: shift.first(area.top), bottom: shift.last(area.bottom) };
}

function shiftMerges(merges: XmlElement, shift: RowShift): void {
  const blocks = elementsNamed(merges, "mergeCell").flatMap((merge) => {
    const area = parseArea(attribute(merge, "ref") ?? "");
    if (!area) return [];
    if (area.top !== area.bottom || !shift.isLoop(area.top)) return [areaText(shiftedArea(area, shift))];
    const first = shift.first(area.top);
    return Array.from({ length: shift.last(area.top) - first + 1 }, (_, copy) =>
      areaText({ ...area, top: first + copy, bottom: first + copy }),
    );
  });
  if (blocks.length === 0) return;
  merges.children = blocks.map((ref) => ({ name: "mergeCell", attributes: [["ref", ref]], children: [] }));
  setAttribute(merges, "count", String(blocks.length));
}

/** @param top the row of the template that formulas in this element are relative to, where they are to any */
function shiftElement(element: XmlElement, shift: RowShift, place: SheetPlace, top: number | null): void {
  const own = topOf(element) ?? top;
  if (FORMULAS.has(element.name)) {
    const shifted = shiftFormula(xmlText(textOf(element)), {
      ...place,
      own: own === null ? null : { row: own, copy: 0 },
    });
    element.children = [escapeXmlText(shifted.formula)];
    return;
  }
  if (BLOCKS.has(element.name)) {
    element.children = [shiftBlocks(textOf(element), shift)];
    return;
  }
  for (const name of ["ref", "sqref", "topLeftCell", "activeCell"]) {
    const value = attribute(element, name);
    if (value === undefined) continue;
    const blocks = shiftBlocks(value, shift);
    setAttribute(element, name, name.endsWith("Cell") ? (blocks.split(":")[0] ?? blocks) : blocks);
  }
  shiftFormulaAttribute(element, place, own);
  for (const child of element.children) if (typeof child !== "string") shiftElement(child, shift, place, own);
}

/** A place in this file that a link leads to, and the border of a colour scale, are formulas in an attribute. */
function shiftFormulaAttribute(element: XmlElement, place: SheetPlace, own: number | null): void {
  const isFormula = element.name === "cfvo" && attribute(element, "type") === "formula";
  const name = element.name === "hyperlink" ? "location" : isFormula ? "val" : null;
  const value = name === null ? undefined : attribute(element, name);
  if (name === null || value === undefined) return;
  const text = xmlText(value);
  const shifted = shiftFormula(text, { ...place, own: own === null ? null : { row: own, copy: 0 } }).formula;
  if (shifted !== text) setAttribute(element, name, escapeXmlText(shifted).replaceAll('"', "&quot;"));
}

/** A page break below a repeated row stands below its last copy (18.3.1.3). */
function shiftBreak(element: XmlElement, shift: RowShift): void {
  const row = Number(attribute(element, "id"));
  if (row > 0) setAttribute(element, "id", String(shift.last(row)));
}

function topOf(element: XmlElement): number | null {
  const inside = firstNamed(element, "xm:sqref");
  const blocks = attribute(element, "sqref") ?? (inside ? textOf(inside) : "");
  const tops = blocks.split(" ").flatMap((block) => parseArea(block)?.top ?? []);
  return tops.length > 0 ? Math.min(...tops) : null;
}

function shiftBlocks(blocks: string, shift: RowShift): string {
  return blocks
    .split(" ")
    .map((block) => {
      const area = parseArea(block);
      return area ? areaText(shiftedArea(area, shift)) : block;
    })
    .join(" ");
}
