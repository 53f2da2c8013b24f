import type { Element } from "@xmldom/xmldom";
import { cellRange } from "./cellRange.ts";
import { childOf, childrenOf, numberOf } from "./openPackage.ts";

/** How many looks, conditional looks and shared texts there are to point to. */
export interface PackageCounts {
  readonly styles: number;
  readonly formats: number;
  readonly strings: number;
}

const TYPES: ReadonlySet<string> = new Set(["b", "d", "e", "inlineStr", "n", "s", "str"]);

/** Rows and cells: in order, at their places, with looks and texts that are there. */
export function checkCells(part: string, root: Element, counts: PackageCounts): string[] {
  const problems: string[] = [];
  let lastRow = 0;
  for (const row of childrenOf(childOf(root, "sheetData"), "row")) {
    const number = numberOf(row, "r");
    if (!(number > lastRow && number <= 1_048_576)) problems.push(`${part}: row ${number} after row ${lastRow}`);
    lastRow = Math.max(lastRow, number);
    const height = row.getAttribute("ht");
    if (height !== null && !(Number(height) >= 0 && Number(height) <= 409))
      problems.push(`${part}: row ${number} is ${height} high`);
    let lastColumn = 0;
    for (const cell of childrenOf(row, "c")) {
      const reference = cell.getAttribute("r") ?? "";
      const place = cellRange(reference);
      if (!place || place.top !== number) problems.push(`${part}: cell ${reference} stands in row ${number}`);
      else if (place.left <= lastColumn) problems.push(`${part}: cell ${reference} comes too late`);
      lastColumn = Math.max(lastColumn, place?.left ?? 0);
      problems.push(...checkCell(cell, counts).map((problem) => `${part}: ${reference} ${problem}`));
    }
  }
  return problems;
}

function checkCell(cell: Element, { styles, strings }: PackageCounts): string[] {
  const problems: string[] = [];
  if (cell.hasAttribute("s") && !(numberOf(cell, "s") < styles))
    problems.push(`has look ${cell.getAttribute("s")}, which is not there`);
  const type = cell.getAttribute("t") ?? "n";
  const value = childOf(cell, "v")?.textContent ?? null;
  const formula = childOf(cell, "f");
  if (!TYPES.has(type)) problems.push(`is of type ${type}`);
  if (type === "s" && !(value !== null && /^\d+$/.test(value) && Number(value) < strings))
    problems.push(`has text ${value}, which is not there`);
  if (type === "n" && value !== null && (value.trim() === "" || !Number.isFinite(Number(value))))
    problems.push(`holds “${value}” as a number`);
  if ((value ?? "").length > 32_767) problems.push("holds a text longer than a cell does");
  if (formula) {
    const text = formula.textContent ?? "";
    if (text === "" || text.startsWith("=")) problems.push(`has the formula “${text.slice(0, 20)}”`);
    if (text.length > 8192) problems.push("has a formula longer than 8192 characters");
    if (childrenOf(cell)[0] !== formula) problems.push("has its formula behind its value");
  }
  return problems;
}
