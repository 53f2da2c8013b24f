import type { Element } from "@xmldom/xmldom";
import { type CellRange, cellRange, overlaps } from "./cellRange.ts";
import { checkCells, type PackageCounts } from "./checkCells.ts";
import { checkOrder, worksheetOrder } from "./checkOrder.ts";
import { childOf, childrenOf, numberOf } from "./openPackage.ts";

/** What is wrong with one worksheet: order, columns, rows and cells, merges, panes, conditional formats, validations, footer. */
export function checkWorksheet(part: string, root: Element, counts: PackageCounts): string[] {
  const problems = [...checkOrder(part, root, worksheetOrder), ...checkCells(part, root, counts)];
  for (const name of ["cols", "mergeCells", "hyperlinks", "dataValidations", "conditionalFormatting"]) {
    for (const element of childrenOf(root, name)) {
      const size = childrenOf(element).length;
      if (size === 0) problems.push(`${part}: an empty <${name}>`);
      if (element.hasAttribute("count") && numberOf(element, "count") !== size)
        problems.push(`${part}: <${name}> says ${element.getAttribute("count")} and has ${size}`);
    }
  }
  return [
    ...problems,
    ...checkColumns(part, root),
    ...checkMerges(part, root),
    ...checkViews(part, root),
    ...checkFormats(part, root, counts),
    ...checkFooter(part, root),
  ];
}

function checkColumns(part: string, root: Element): string[] {
  const problems: string[] = [];
  let last = 0;
  for (const column of childrenOf(childOf(root, "cols"), "col")) {
    const [min, max] = [numberOf(column, "min"), numberOf(column, "max")];
    if (!(min > last && max >= min && max <= 16_384))
      problems.push(`${part}: columns ${min} to ${max} are out of order`);
    const width = Number(column.getAttribute("width"));
    if (!(width >= 0 && width <= 255)) problems.push(`${part}: a column ${width} wide`);
    last = max;
  }
  return problems;
}

function checkMerges(part: string, root: Element): string[] {
  const problems: string[] = [];
  const merges: CellRange[] = [];
  for (const merge of childrenOf(childOf(root, "mergeCells"), "mergeCell")) {
    const text = merge.getAttribute("ref") ?? "";
    const range = cellRange(text);
    if (!range) problems.push(`${part}: merge ${text} is no range`);
    else {
      if (range.top === range.bottom && range.left === range.right)
        problems.push(`${part}: merge ${text} is a single cell`);
      if (merges.some((other) => overlaps(other, range))) problems.push(`${part}: merge ${text} overlaps another`);
      merges.push(range);
    }
  }
  return problems;
}

function checkViews(part: string, root: Element): string[] {
  const problems: string[] = [];
  for (const view of childrenOf(childOf(root, "sheetViews"), "sheetView")) {
    const pane = childOf(view, "pane");
    if (pane) {
      const [x, y] = [Number(pane.getAttribute("xSplit") ?? 0), Number(pane.getAttribute("ySplit") ?? 0)];
      const active = x > 0 && y > 0 ? "bottomRight" : y > 0 ? "bottomLeft" : "topRight";
      const corner = cellRange(pane.getAttribute("topLeftCell") ?? "");
      if (!corner || corner.top !== y + 1 || corner.left !== x + 1)
        problems.push(`${part}: the pane does not begin where it is split`);
      if (pane.getAttribute("activePane") !== active) problems.push(`${part}: the active pane is not ${active}`);
    }
    for (const selection of childrenOf(view, "selection"))
      if (!cellRange(selection.getAttribute("activeCell") ?? "A1")) problems.push(`${part}: the selected cell is none`);
  }
  return problems;
}

function checkFormats(part: string, root: Element, { formats }: PackageCounts): string[] {
  const problems: string[] = [];
  const priorities = new Set<number>();
  for (const format of childrenOf(root, "conditionalFormatting")) {
    if (!(format.getAttribute("sqref") ?? "").split(" ").every(cellRange))
      problems.push(`${part}: a conditional format of no range`);
    for (const rule of childrenOf(format, "cfRule")) {
      const priority = numberOf(rule, "priority");
      if (!(priority >= 1) || priorities.has(priority))
        problems.push(`${part}: conditional format of priority ${priority} twice`);
      priorities.add(priority);
      if (rule.hasAttribute("dxfId") && !(numberOf(rule, "dxfId") < formats))
        problems.push(`${part}: a dxfId that is not there`);
      const names = childrenOf(childOf(rule, "dataBar")).map(({ localName }) => localName);
      if (rule.getAttribute("type") === "dataBar" && names.join(" ") !== "cfvo cfvo color")
        problems.push(`${part}: a data bar without its two ends and a colour`);
      // Points to an extension that must stand at the end of the sheet.
      if (childOf(rule, "extLst") && !childOf(root, "extLst"))
        problems.push(`${part}: a data bar points to an extension that is missing`);
    }
  }
  for (const validation of childrenOf(childOf(root, "dataValidations"), "dataValidation")) {
    if (!(validation.getAttribute("sqref") ?? "").split(" ").every(cellRange))
      problems.push(`${part}: a validation of no range`);
    const list = childOf(validation, "formula1")?.textContent ?? "";
    if (list.startsWith('"') && list.length > 257)
      problems.push(`${part}: a list of choices longer than 255 characters`);
  }
  return problems;
}

function checkFooter(part: string, root: Element): string[] {
  const texts = childrenOf(childOf(root, "headerFooter")).map(({ textContent }) => textContent ?? "");
  return texts.filter((text) => text.length > 255).map(() => `${part}: a header or footer longer than 255 characters`);
}
