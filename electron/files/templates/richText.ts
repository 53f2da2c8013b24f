import { escapeXmlText } from "../xml/escapeXmlText.ts";
import { xmlText } from "../xml/xmlText.ts";
import { attribute, elementsNamed, firstNamed, textOf, type XmlElement } from "../xml/xmlTree.ts";

/** A stretch of a cell's text in one look; null: the cell's own. */
export interface TextRun {
  readonly text: string;
  readonly look: XmlElement | null;
}

/** The runs of <si> or <is> (ECMA-376 part 1, 18.4.8); phonetic readings are left out. */
export function textRuns(item: XmlElement): TextRun[] {
  const runs: TextRun[] = [];
  for (const child of item.children) {
    if (typeof child === "string") continue;
    if (child.name === "t") runs.push({ text: xmlText(textOf(child)), look: null });
    if (child.name !== "r") continue;
    const words = firstNamed(child, "t");
    runs.push({ text: words ? xmlText(textOf(words)) : "", look: firstNamed(child, "rPr") ?? null });
  }
  return runs;
}

export function runsText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join("");
}

/** The texts of a shared strings part, by their number. */
export function sharedTexts(root: XmlElement): TextRun[][] {
  return elementsNamed(root, "si").map(textRuns);
}

/**
 * The runs with stretches of their common text replaced; what is put in has the look of the place's first character.
 * @param changes ascending, without overlap
 */
export function replaceInRuns(
  runs: readonly TextRun[],
  changes: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): TextRun[] {
  let start = 0;
  return runs.map(({ text, look }) => {
    const end = start + text.length;
    let result = "";
    let at = start;
    for (const change of changes) {
      if (change.to <= start || change.from >= end) continue;
      result += text.slice(at - start, Math.max(at, change.from) - start);
      if (change.from >= start) result += change.text;
      at = Math.min(end, change.to);
    }
    result += text.slice(at - start);
    start = end;
    return { text: result, look };
  });
}

/** <is> of the runs; empty runs are left out. */
export function inlineText(runs: readonly TextRun[]): XmlElement {
  const filled = runs.filter(({ text }) => text !== "");
  const plain = filled.every(({ look }) => look === null);
  const words = (text: string): XmlElement => ({
    name: "t",
    attributes: [["xml:space", "preserve"]],
    children: [escapeXmlText(text)],
  });
  if (plain) return { name: "is", attributes: [], children: [words(runsText(filled))] };
  return {
    name: "is",
    attributes: [],
    children: filled.map(({ text, look }) => ({
      name: "r",
      attributes: [],
      children: look ? [look, words(text)] : [words(text)],
    })),
  };
}

/** The runs of a cell that holds text (t="s", "inlineStr" or a plain "str"); undefined for numbers, formulas and what refers to nothing. */
export function cellRuns(cell: XmlElement, shared: readonly TextRun[][]): TextRun[] | undefined {
  if (firstNamed(cell, "f")) return undefined;
  const type = attribute(cell, "t");
  if (type === "s") {
    const value = firstNamed(cell, "v");
    return value && shared[Number(textOf(value))];
  }
  if (type === "str") {
    const value = firstNamed(cell, "v");
    return value && [{ text: xmlText(textOf(value)), look: null }];
  }
  const inline = type === "inlineStr" ? firstNamed(cell, "is") : undefined;
  return inline && textRuns(inline);
}
